package io.tanxin.plans.web;

import static io.tanxin.Network.ADMIN;
import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.CHEN_STAFF;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.dealers.DealerSeals;
import io.tanxin.dealers.Stage;
import io.tanxin.history.DealerHistory;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.UserId;
import io.tanxin.plans.PlanId;
import io.tanxin.plans.PlanService;
import io.tanxin.plans.PlanTemplates;
import io.tanxin.plans.Plans;
import io.tanxin.seals.SealCheck;
import io.tanxin.seals.SealCheck.Broken;
import io.tanxin.seals.SealCheck.Fault;
import io.tanxin.seals.SealCheck.Whole;
import io.tanxin.seals.SealErasing;
import io.tanxin.seals.SealMark;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("N1")
@DatabaseTest
@SignedIn
class AgreedPlanTest {
    @Autowired
    PlanService service;

    @Autowired
    Plans plans;

    @Autowired
    PlanTemplates templates;

    @Autowired
    PlanPaper page;

    @Autowired
    DealerSeals seals;

    @Autowired
    SealErasing erasing;

    @Autowired
    DealerHistory history;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    private PlanId plan = new PlanId(0);

    @BeforeEach
    void both_sides_agree_and_the_owner_sees_one_thing_otherwise() {
        plan = actors.runAs(
                LI_NA, () -> service.start(CHENS_KITCHEN, 10, templates.of(Stage.GROWING, Locale.SIMPLIFIED_CHINESE)));
        db.sql("insert into planned_target (planned_goal_id, year, target) select id, 2030, 12 from planned_goal")
                .update();
        actors.runAs(LI_NA, () -> {
            var shown = plans.sheet(plan).orElseThrow().shown();
            service.offer(shown.id(), shown.seen());
        });
        actors.runAs(CHEN, () -> {
            var shown = plans.sheet(plan).orElseThrow().shown();
            service.agree(shown.id(), shown.seen(), "租金太高");
        });
    }

    @Test
    void the_agreed_version_and_the_dissent_are_sealed() {
        assertThat(check())
                .isInstanceOfSatisfying(
                        Whole.class, whole -> assertThat(whole.seals()).isEqualTo(2));
        assertThat(seal().subject().edition()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update plan_version set aim = 'Another aim'",
                "update planned_measure set words = 'Less' order by id limit 1",
                "update planned_target set target = target + 1",
                "update plan_version set agreed_by = 12",
                "delete from planned_measure order by id limit 1",
                "delete from plan_event where kind = 'DISSENT'",
                "update plan_event set words = 'All is well' where kind = 'DISSENT'"
            })
    void nobody_changes_what_was_agreed_not_even_in_the_database(String change) {
        assertThat(db.sql(change).update()).isPositive();

        assertThat(check())
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.fault()).isEqualTo(Fault.THING_CHANGED));
    }

    @Test
    void figures_are_erased_apart_from_the_words() {
        var number = seal().number();
        actors.runAs(ADMIN, () -> erasing.erase(CHENS_KITCHEN, number, "figures", "Turnover was not meant for here"));

        assertThat(check())
                .isInstanceOfSatisfying(
                        Whole.class, whole -> assertThat(whole.erased()).isOne());
        var content = actors.runAs(CHEN, () -> plans.content(plan, 1));
        assertThat(content.goals())
                .isNotEmpty()
                .allMatch(goal -> goal.says().targets().isEmpty());
        assertThat(content.aim()).isNotBlank();
    }

    @Test
    void both_sides_have_it_on_paper_with_its_seal() throws IOException {
        for (var reader : new UserId[] {CHEN, LI_NA}) {
            var answer = taken(reader);
            assertThat(answer.getStatusCode().value()).isEqualTo(200);
            try (var document = Loader.loadPDF(Objects.requireNonNull(answer.getBody()))) {
                var words = new PDFTextStripper();
                words.setSortByPosition(true);
                assertThat(words.getText(document)).contains("两家由团队带动的门店", "租金太高", seal().print());
            }
        }
    }

    @Test
    void staff_to_whom_it_is_not_shown_and_strangers_find_no_paper() {
        for (var stranger : new UserId[] {CHEN_STAFF, HU, ZHOU_MIN}) {
            assertThat(taken(stranger).getStatusCode().value()).isEqualTo(404);
        }
        actors.runAs(CHEN, () -> service.letStaffSee(plan, true));
        assertThat(taken(CHEN_STAFF).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void the_plan_is_a_chapter_of_the_history_that_the_dealer_takes_away() throws IOException {
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(actors.runAs(CHEN, () -> history.take(CHENS_KITCHEN))))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().equals("history.json")) continue;
                assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                        .contains("\"plans\" : [", "两家由团队带动的门店", "租金太高", "\"PLAN_DISSENT\"");
                return;
            }
        }
        throw new AssertionError("no history.json");
    }

    private SealMark seal() {
        return actors.runAs(CHEN, () -> plans.seal(plan, 1)).orElseThrow();
    }

    private SealCheck check() {
        return actors.runAs(CHEN, () -> seals.check(CHENS_KITCHEN));
    }

    private ResponseEntity<byte[]> taken(UserId reader) {
        return actors.runAs(reader, () -> page.plan(plan.value(), null));
    }
}
