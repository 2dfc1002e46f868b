package io.tanxin.bench;

import io.tanxin.kernel.Pinyin;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The company's people, the dealers and theirs, and who sees whom. */
final class ScalePeople {
    private static final String[] AREAS = {"华东", "华南", "华北", "华中", "西南", "西北", "东北"};
    private static final String[][] CITIES = {
        {"杭州", "宁波", "苏州", "南京", "合肥"},
        {"佛山", "广州", "东莞", "南宁"},
        {"天津", "石家庄", "太原"},
        {"武汉", "长沙", "郑州"},
        {"成都", "重庆", "昆明", "贵阳"},
        {"西安", "兰州"},
        {"沈阳", "长春", "哈尔滨"}
    };
    private static final String[] PROVINCES = {"浙江", "广东", "河北", "湖北", "四川", "陕西", "辽宁"};
    private static final String[] BRANDS = {
        "恒信", "永丰", "嘉禾", "宏达", "瑞祥", "金桥", "百合", "东升", "华美", "新源", "广源", "利民", "同兴", "顺达", "安泰"
    };
    private static final String[] TRADES = {"厨房电器", "灯饰", "五金", "卫浴", "家居", "建材", "净水", "门窗"};
    private static final String[] SURNAMES = {
        "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗"
    };
    private static final String[] GIVEN = {
        "伟", "芳", "娜", "敏", "静", "磊", "军", "洋", "勇", "艳", "杰", "涛", "明", "超", "秀英", "建国", "志强", "海燕", "晓东", "文博"
    };

    private final ScaleNetwork network;
    private final Rows people;
    private final Rows roles;
    private final Rows visible;

    ScalePeople(ScaleNetwork network) {
        this.network = network;
        people = new Rows(
                network.db,
                "person",
                "id, version, side, name, name_sort, email, user_name, phone, locale, zone, theme, work_from, work_to, shortcuts,"
                        + " password_hash, state, sign_in, written_at, created_at");
        roles = new Rows(network.db, "person_role", "person_id, role", people);
        visible = new Rows(network.db, "visible_dealer", "viewer_id, dealer_id, from_day, to_day, because");
    }

    void lay() {
        for (int i = 0; i < AREAS.length; i++)
            network.db.update("insert into area (id, name) values (?, ?)", i + 1, AREAS[i]);
        colleague(ScaleNetwork.ADMIN, "admin", "ADMINISTRATOR");
        colleague(ScaleNetwork.DIRECTOR, "director", "DIRECTOR");
        for (int i = 1; i <= 4; i++) colleague(ScaleNetwork.DIRECTOR + i, "director" + i, "DIRECTOR");
        for (int i = 0; i < 20; i++) colleague(100 + i, "colleague" + (i + 1), "COLLEAGUE");
        for (int i = 0; i < network.managers; i++)
            colleague(ScaleNetwork.FIRST_MANAGER + i, "manager" + (i + 1), "MANAGER");
        roles.close();
        network.db.update("insert into director_area (person_id, area_id) values (?, null)", ScaleNetwork.DIRECTOR);
        for (int area = 1; area <= 4; area++) {
            network.db.update(
                    "insert into director_area (person_id, area_id) values (?, ?)", ScaleNetwork.DIRECTOR + area, area);
        }
        dealers();
    }

    private void dealers() {
        try (people;
                roles;
                visible;
                var contacts = new Rows(
                        network.db,
                        "contact",
                        "version, dealer_id, person_id, position, first, invited, removed_at, created_at");
                var dealers = new Rows(
                        network.db,
                        "dealer",
                        "id, version, code, name, pinyin, initials, area_id, province, city, address, industry, level, source, stage,"
                                + " zone, country, manager_id, state, created_at")) {
            for (long id = 1; id <= network.dealers; id++) {
                var area = network.random.nextInt(AREAS.length);
                var orphan = network.chance(0.01);
                dealer(dealers, id, area, orphan);
                if (!orphan) sees(network.managerOf(id), id, "MANAGER");
                sees(ScaleNetwork.DIRECTOR, id, "DIRECTOR");
                if (area < 4) sees(ScaleNetwork.DIRECTOR + area + 1, id, "DIRECTOR");
            }
            for (long id = 1; id <= network.dealers; id++) {
                int count = 1 + network.random.nextInt(4);
                for (int i = 0; i < count; i++) contact(id, network.firstContactOf(id) + i, i == 0);
            }
            dealers.close();
            roles.close();
            for (long id = 1; id <= network.dealers; id++) belongs(contacts, id);
        }
    }

    private void dealer(Rows dealers, long id, int area, boolean orphan) {
        var city = network.oneOf(CITIES[area]);
        var trade = network.oneOf(TRADES);
        var name = city + network.oneOf(SURNAMES) + "记" + network.oneOf(BRANDS) + trade
                + (network.chance(0.3) ? id % 97 + "店" : "");
        var pinyin = Pinyin.of(name);
        dealers.add(
                id,
                0,
                "D%06d".formatted(id),
                name,
                pinyin,
                Pinyin.initials(name),
                area + 1,
                PROVINCES[area],
                city,
                "人民路" + id % 300 + "号",
                trade,
                network.oneOf("A", "B", "C"),
                network.oneOf("展会", "介绍", "自荐"),
                network.oneOf("STARTING", "GROWING", "GROWING", "ESTABLISHED"),
                ScaleNetwork.ZONE.getId(),
                "CN",
                orphan ? null : network.managerOf(id),
                network.chance(0.04) ? "LEFT" : "ACTIVE",
                network.now);
    }

    private void contact(long dealer, long id, boolean first) {
        var mail = network.chance(0.7) ? "c" + id + "@dealers.example" : null;
        var name = network.oneOf(SURNAMES) + network.oneOf(GIVEN) + (network.chance(0.5) ? network.oneOf(GIVEN) : "");
        person(
                id,
                "DEALER",
                name,
                mail,
                first ? "dealer" + dealer : null,
                "DEALER",
                network.chance(0.85) ? "zh-CN" : "en");
    }

    private void belongs(Rows contacts, long dealer) {
        var ids = network.db.queryForList(
                "select id from person where id between ? and ?",
                Long.class,
                network.firstContactOf(dealer),
                network.firstContactOf(dealer) + 3);
        for (var id : ids) {
            var first = id == network.firstContactOf(dealer);
            contacts.add(
                    0, dealer, id, first ? "OWNER" : "STAFF", first, first || network.chance(0.3), null, network.now);
            sees(id, dealer, "CONTACT");
        }
    }

    private void colleague(long id, String userName, String role) {
        var name = network.oneOf(SURNAMES) + network.oneOf(GIVEN);
        person(
                id,
                "COMPANY",
                name,
                userName + "@company.example",
                userName,
                role,
                network.chance(0.7) ? "zh-CN" : "en");
    }

    private void person(
            long id,
            String side,
            String name,
            @Nullable String mail,
            @Nullable String userName,
            String role,
            String locale) {
        people.add(
                id,
                0,
                side,
                name,
                Pinyin.ofPerson(name),
                mail,
                userName,
                "138%08d".formatted(id),
                locale,
                ScaleNetwork.ZONE.getId(),
                "SYSTEM",
                "09:00",
                "18:00",
                true,
                userName == null ? null : network.passwordHash,
                "ACTIVE",
                userName != null,
                network.now,
                network.now);
        roles.add(id, role);
    }

    private void sees(long viewer, long dealer, String because) {
        visible.add(viewer, dealer, LocalDate.of(2000, 1, 1), LocalDate.of(9999, 12, 31), because);
    }
}
