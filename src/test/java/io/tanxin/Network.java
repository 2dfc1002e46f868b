package io.tanxin;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A small network for tests, laid as rows: an administrator, a director, two managers, a colleague, three dealers.
 * The sign-in password of all is {@code tanxin}.
 */
public final class Network {
    public static final UserId ADMIN = new UserId(10);
    public static final UserId DIRECTOR = new UserId(11);
    public static final UserId LI_NA = new UserId(12);
    public static final UserId ZHOU_MIN = new UserId(13);
    public static final UserId COLLEAGUE = new UserId(14);
    /** Owner of Chen's Kitchen, with mail, reads Chinese. */
    public static final UserId CHEN = new UserId(20);
    /** Staff of Chen's Kitchen, without mail. */
    public static final UserId CHEN_STAFF = new UserId(21);
    /** Owner of Hu Lighting, with mail, reads English. */
    public static final UserId HU = new UserId(22);
    /** Owner of Qin Hardware, without mail. */
    public static final UserId QIN = new UserId(23);

    /** Li Na's. */
    public static final DealerId CHENS_KITCHEN = new DealerId(100);
    /** Zhou Min's. */
    public static final DealerId HU_LIGHTING = new DealerId(101);
    /** Li Na's. */
    public static final DealerId QIN_HARDWARE = new DealerId(102);

    private static final String PASSWORD = "{noop}tanxin";

    private Network() {}

    public static void lay(JdbcClient db) {
        db.sql("insert into area (id, name) values (1, '华东'), (2, '华南')").update();
        person(db, ADMIN, "COMPANY", "Wang Lei", "admin", "wang.lei@tanxin.example", "en", "ADMINISTRATOR");
        person(db, DIRECTOR, "COMPANY", "Wu Jing", "wu.jing", "wu.jing@tanxin.example", "en", "DIRECTOR");
        person(db, LI_NA, "COMPANY", "Li Na", "li.na", "li.na@tanxin.example", "en", "MANAGER");
        person(db, ZHOU_MIN, "COMPANY", "Zhou Min", "zhou.min", "zhou.min@tanxin.example", "zh-CN", "MANAGER");
        person(db, COLLEAGUE, "COMPANY", "He Ping", "he.ping", "he.ping@tanxin.example", "zh-CN", "COLLEAGUE");
        person(db, CHEN, "DEALER", "陈大明", "chen", "chen@kitchen.example", "zh-CN", "DEALER");
        person(db, CHEN_STAFF, "DEALER", "陈小红", "chen.staff", null, "zh-CN", "DEALER");
        person(db, HU, "DEALER", "Hu Wei", "hu", "hu@lighting.example", "en", "DEALER");
        person(db, QIN, "DEALER", "秦岭", "qin", null, "zh-CN", "DEALER");
        dealer(db, CHENS_KITCHEN, "C001", "Chen's Kitchen", "chen's kitchen", "ck", 1, "浙江", "杭州", "GROWING", LI_NA);
        dealer(db, HU_LIGHTING, "H001", "Hu Lighting", "hu lighting", "hl", 2, "广东", "佛山", "ESTABLISHED", ZHOU_MIN);
        dealer(db, QIN_HARDWARE, "Q001", "秦记五金", "qinjiwujin", "qjwj", 1, "江苏", "苏州", "STARTING", LI_NA);
        contact(db, CHENS_KITCHEN, CHEN, "OWNER", true);
        contact(db, CHENS_KITCHEN, CHEN_STAFF, "STAFF", false);
        contact(db, HU_LIGHTING, HU, "OWNER", true);
        contact(db, QIN_HARDWARE, QIN, "OWNER", true);
        db.sql("insert into director_area (person_id, area_id) values (:who, null)")
                .param("who", DIRECTOR.value())
                .update();
        for (var dealer : List.of(CHENS_KITCHEN, HU_LIGHTING, QIN_HARDWARE)) visible(db, DIRECTOR, dealer, "DIRECTOR");
        visible(db, LI_NA, CHENS_KITCHEN, "MANAGER");
        visible(db, LI_NA, QIN_HARDWARE, "MANAGER");
        visible(db, ZHOU_MIN, HU_LIGHTING, "MANAGER");
        for (var contact : Map.of(CHEN, CHENS_KITCHEN, CHEN_STAFF, CHENS_KITCHEN, HU, HU_LIGHTING, QIN, QIN_HARDWARE)
                .entrySet()) {
            visible(db, contact.getKey(), contact.getValue(), "CONTACT");
        }
    }

    private static void person(
            JdbcClient db,
            UserId id,
            String side,
            String name,
            String userName,
            String email,
            String locale,
            String role) {
        db.sql("""
                insert into person (id, version, side, name, name_sort, email, user_name, phone, title, locale, zone, theme,
                                    work_from, work_to, shortcuts, password_hash, state, sign_in, written_at, created_at)
                values (:id, 0, :side, :name, :name, :email, :user, null, null, :locale, 'Asia/Shanghai', 'SYSTEM',
                        '09:00', '18:00', true, :password, 'ACTIVE', true, '2026-01-01', '2026-01-01')
                """)
                .param("id", id.value())
                .param("side", side)
                .param("name", name)
                .param("email", email)
                .param("user", userName)
                .param("locale", locale)
                .param("password", PASSWORD)
                .update();
        db.sql("insert into person_role (person_id, role) values (:id, :role)")
                .param("id", id.value())
                .param("role", role)
                .update();
    }

    private static void dealer(
            JdbcClient db,
            DealerId id,
            String code,
            String name,
            String pinyin,
            String initials,
            int area,
            String province,
            String city,
            String stage,
            UserId manager) {
        db.sql("""
                insert into dealer (id, version, code, name, pinyin, initials, area_id, province, city, address, stage, zone,
                                    country, manager_id, state, created_at)
                values (:id, 0, :code, :name, :pinyin, :initials, :area, :province, :city, '人民路1号', :stage,
                        'Asia/Shanghai', 'CN', :manager, 'ACTIVE', '2026-01-01')
                """)
                .param("id", id.value())
                .param("code", code)
                .param("name", name)
                .param("pinyin", pinyin)
                .param("initials", initials)
                .param("area", area)
                .param("province", province)
                .param("city", city)
                .param("stage", stage)
                .param("manager", manager.value())
                .update();
    }

    private static void contact(JdbcClient db, DealerId dealer, UserId person, String position, boolean first) {
        db.sql("""
                insert into contact (version, dealer_id, person_id, position, first, invited, created_at)
                values (0, :dealer, :person, :position, :first, :first, '2026-01-01')
                """)
                .param("dealer", dealer.value())
                .param("person", person.value())
                .param("position", position)
                .param("first", first)
                .update();
    }

    private static void visible(JdbcClient db, UserId viewer, DealerId dealer, String because) {
        db.sql("insert into visible_dealer values (:viewer, :dealer, '2000-01-01', '9999-12-31', :because)")
                .param("viewer", viewer.value())
                .param("dealer", dealer.value())
                .param("because", because)
                .update();
    }
}
