package io.tanxin.dealers.policy;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tanxin.DatabaseRows;
import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.dealers.DealerDraft;
import io.tanxin.dealers.DealerService;
import io.tanxin.dealers.Stage;
import io.tanxin.dealers.imports.DealerImport;
import io.tanxin.dealers.imports.ImportDesk;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a dealer comes from one stage to another, and what it is tempted by on the way. */
@DatabaseTest
@Tag("N3")
class StagesTest {
    @Autowired
    Stages stages;

    @Autowired
    Temptations temptations;

    @Autowired
    NurturePolicies inForce;

    @Autowired
    DealerService service;

    @Autowired
    DealerImport imports;

    @Autowired
    Actors actors;

    @Autowired
    DatabaseRows rows;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void network() {
        rows.clear();
        Network.lay(db);
    }

    @Test
    void a_change_of_stage_is_a_decision_with_its_evidence() {
        assertThatThrownBy(() -> change("  ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(change(" Two shops, both in profit ")).isInstanceOf(Stages.Changed.Done.class);
        assertThat(history(CHENS_KITCHEN))
                .extracting(StageChange::from, StageChange::to, StageChange::evidence, StageChange::decidedBy)
                .containsExactly(tuple(Stage.GROWING, Stage.ESTABLISHED, "Two shops, both in profit", "Li Na"));
        assertThat(actors.runAs(LI_NA, () -> inForce.of(CHENS_KITCHEN)).kind()).isEqualTo(NurturePolicy.Kind.ENRICH);
        assertThat(db.sql("select dealer_id from audit_entry where action = 'stage.changed'")
                        .query(Long.class)
                        .single())
                .isEqualTo(CHENS_KITCHEN.value());
    }

    @Test
    void of_two_who_decide_at_once_the_second_is_told() {
        change("Two shops");
        assertThat(actors.runAs(
                        DIRECTOR,
                        () -> stages.change(CHENS_KITCHEN, Stage.GROWING, Stage.STARTING, "It closed a shop")))
                .isEqualTo(new Stages.Changed.ChangedMeanwhile(Stage.ESTABLISHED));
        assertThat(history(CHENS_KITCHEN)).hasSize(1);
    }

    @Test
    void the_dealers_own_form_leaves_the_stage_alone() {
        var portrait = actors.runAs(LI_NA, () -> service.portrait(CHENS_KITCHEN));
        actors.runAs(
                LI_NA,
                () -> service.edit(
                        CHENS_KITCHEN, portrait.version(), DealerDraft.of("C001", "Chen's", Stage.ESTABLISHED)));
        var now = actors.runAs(LI_NA, () -> service.portrait(CHENS_KITCHEN));
        assertThat(now.draft().name()).isEqualTo("Chen's");
        assertThat(now.draft().stage()).isEqualTo(Stage.GROWING);
    }

    @Test
    void a_change_can_be_taken_back_today_by_who_decided_it() {
        var id = ((Stages.Changed.Done) change("Two shops")).id();
        assertThatThrownBy(() -> actors.runAs(DIRECTOR, () -> stages.takeBack(CHENS_KITCHEN, id)))
                .isInstanceOf(NotFound.class);
        actors.runAs(LI_NA, () -> stages.takeBack(CHENS_KITCHEN, id));
        assertThat(history(CHENS_KITCHEN)).isEmpty();
        assertThat(actors.runAs(LI_NA, () -> service.portrait(CHENS_KITCHEN))
                        .draft()
                        .stage())
                .isEqualTo(Stage.GROWING);
        var later = ((Stages.Changed.Done) change("Two shops, really")).id();
        db.sql("update stage_change set day = '2026-01-02'").update();
        assertThatThrownBy(() -> actors.runAs(LI_NA, () -> stages.takeBack(CHENS_KITCHEN, later)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_file_that_changes_a_stage_is_its_evidence_until_it_is_taken_back() {
        var desk = new ImportDesk(imports, actors);
        var file = "code,name,stage\nC001,Chen's Kitchen,ESTABLISHED\nQ001,秦记五金,STARTING\n";
        var done =
                desk.written(desk.tried(file.getBytes(StandardCharsets.UTF_8)), DealerImport.Mode.ONLY_IF_ALL_ARE_GOOD);
        assertThat(history(CHENS_KITCHEN))
                .extracting(StageChange::origin, StageChange::evidence, StageChange::decidedBy)
                .containsExactly(tuple(StageChange.Origin.IMPORT, "network.csv", "Wang Lei"));
        assertThat(history(QIN_HARDWARE)).isEmpty();
        assertThat(actors.runAs(LI_NA, () -> inForce.of(CHENS_KITCHEN)).stage()).isEqualTo(Stage.ESTABLISHED);
        desk.takenBack(done);
        assertThat(history(CHENS_KITCHEN)).isEmpty();
        assertThat(actors.runAs(LI_NA, () -> inForce.of(CHENS_KITCHEN)).stage()).isEqualTo(Stage.GROWING);
    }

    @Test
    void a_temptation_is_noted_with_what_was_decided() {
        var today = LocalDate.of(2026, 3, 1);
        var draft = new TemptationDraft(
                Temptation.Kind.RIVAL_OFFER, today, "Offered 8 % more margin", "We talked about the next five years");
        var id = actors.runAs(LI_NA, () -> temptations.note(CHENS_KITCHEN, draft));
        assertThat(noted()).extracting(Temptation::draft, Temptation::notedBy).containsExactly(tuple(draft, "Li Na"));
        actors.runAs(LI_NA, () -> temptations.remove(CHENS_KITCHEN, id));
        assertThat(noted()).isEmpty();
        actors.runAs(LI_NA, () -> temptations.restore(CHENS_KITCHEN, id));
        assertThat(noted()).hasSize(1);
        assertThatThrownBy(() -> new TemptationDraft(Temptation.Kind.OTHER, today, "Sold cheaply", " "))
                .as("what was decided is part of it")
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<Temptation> noted() {
        return actors.runAs(LI_NA, () -> temptations.of(CHENS_KITCHEN));
    }

    private Stages.Changed change(String evidence) {
        return actors.runAs(LI_NA, () -> stages.change(CHENS_KITCHEN, Stage.GROWING, Stage.ESTABLISHED, evidence));
    }

    private List<StageChange> history(DealerId dealer) {
        return actors.runAs(LI_NA, () -> stages.history(dealer));
    }
}
