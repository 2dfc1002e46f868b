package io.tanxin.views;

import static io.tanxin.Network.ADMIN;
import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.views.SavedViews.Saved;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@SignedIn("li.na")
class SavedViewsTest {
    @Autowired
    SavedViews views;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    @Test
    void a_view_is_its_owners_of_that_list_until_it_is_offered() {
        var mine = saved("Growing ones", "stage=growing");
        assertThat(views.of("dealers")).extracting(SavedView::name).containsExactly("Growing ones");
        assertThat(views.of("days")).isEmpty();
        assertThat(namesFor(ZHOU_MIN)).isEmpty();
        assertThatThrownBy(() -> views.share(mine, true)).isInstanceOf(AccessDeniedException.class);

        var offered = actors.runAs(DIRECTOR, () -> {
            var id = saved("Hangzhou", "city=%E6%9D%AD%E5%B7%9E");
            views.share(id, true);
            return id;
        });
        assertThat(namesFor(ZHOU_MIN)).containsExactly("Hangzhou");
        assertThat(namesFor(LI_NA)).containsExactly("Growing ones", "Hangzhou");
        assertThat(namesFor(ADMIN)).containsExactly("Hangzhou");
        assertThat(views.of("dealers").getLast())
                .extracting("mine", "owner", "shared")
                .containsExactly(false, "Wu Jing", true);
        assertThatThrownBy(() -> views.rename(offered, "Mine now")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> views.remove(offered)).isInstanceOf(NotFound.class);
        actors.runAs(DIRECTOR, () -> views.share(offered, false));
        assertThat(namesFor(ZHOU_MIN)).isEmpty();
    }

    @Test
    void a_view_becomes_another_filter_and_stays_the_start() {
        var mine = saved("Growing ones", "stage=growing");
        views.startWith("dealers", mine);
        assertThat(views.replace(mine, "stage=starting")).isEqualTo("stage=growing");
        assertThat(views.start("dealers")).contains("stage=starting");
        assertThat(audited()).isZero();
        actors.runAs(DIRECTOR, () -> {
            var id = saved("Hangzhou", "city=%E6%9D%AD%E5%B7%9E");
            views.share(id, true);
            views.replace(id, "city=%E4%BD%9B%E5%B1%B1");
        });
        assertThat(audited()).as("others see another list under its name").isOne();
        assertThatThrownBy(() -> actors.runAs(DIRECTOR, () -> views.replace(mine, "stage=growing")))
                .isInstanceOf(NotFound.class);
        views.remove(mine);
        assertThatThrownBy(() -> views.replace(mine, "stage=growing")).isInstanceOf(NotFound.class);
    }

    private int audited() {
        return db.sql("select count(*) from audit_entry where action = 'view.changed'")
                .query(Integer.class)
                .single();
    }

    @Test
    void a_name_is_there_once_and_again_after_a_removal_that_can_be_undone() {
        var id = saved("Growing ones", "stage=growing");
        assertThat(views.save("dealers", " Growing ones ", "stage=starting")).isInstanceOf(Saved.NameTaken.class);
        assertThat(views.save("days", "Growing ones", "kind=visit")).isInstanceOf(Saved.Done.class);
        var other = saved("Starting ones", "stage=starting");
        assertThat(views.rename(other, "Growing ones")).isInstanceOf(Saved.NameTaken.class);
        assertThat(views.rename(other, "Young ones")).isInstanceOf(Saved.Done.class);

        views.remove(id);
        assertThat(namesFor(LI_NA)).containsExactly("Young ones");
        assertThat(views.restore(id)).isTrue();
        views.remove(id);
        saved("Growing ones", "q=x");
        assertThat(views.restore(id)).as("another has the name by now").isFalse();
    }

    @Test
    void one_is_the_start_also_one_that_a_colleague_offers() {
        var mine = saved("Growing ones", "stage=growing");
        views.startWith("dealers", mine);
        assertThat(views.start("dealers")).contains("stage=growing");
        var offered = actors.runAs(DIRECTOR, () -> {
            var id = saved("Hangzhou", "city=x");
            views.share(id, true);
            return id;
        });
        views.startWith("dealers", offered);
        assertThat(views.start("dealers")).contains("city=x");
        actors.runAs(DIRECTOR, () -> views.remove(offered));
        assertThat(views.start("dealers")).isEmpty();
        views.startWith("dealers", null);
        assertThatThrownBy(() -> actors.runAs(ZHOU_MIN, () -> views.startWith("dealers", mine)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void names_and_numbers_have_their_bounds() {
        assertThat(views.save("dealers", "  ", "q=x")).isInstanceOf(Saved.NameUnfit.class);
        assertThat(views.save("dealers", "很".repeat(61), "q=x")).isInstanceOf(Saved.NameUnfit.class);
        assertThat(views.save("dealers", "Long", "q=" + "x".repeat(1_000))).isInstanceOf(Saved.TooMany.class);
        for (var n = 0; n < SavedViews.MOST; n++) saved("View " + n, "q=" + n);
        assertThat(views.save("dealers", "One more", "q=x")).isEqualTo(new Saved.TooMany(SavedViews.MOST));
    }

    @Test
    void who_has_left_offers_nothing_and_a_dealer_has_no_views() {
        actors.runAs(DIRECTOR, () -> views.share(saved("Hangzhou", "city=x"), true));
        db.sql("update person set state = 'LEFT' where id = 11").update();
        assertThat(namesFor(LI_NA)).isEmpty();
        assertThatThrownBy(() -> actors.runAs(CHEN, () -> views.of("dealers")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private long saved(String name, String query) {
        return ((Saved.Done) views.save("dealers", name, query)).id();
    }

    private List<String> namesFor(UserId person) {
        return actors.runAs(
                person, () -> views.of("dealers").stream().map(SavedView::name).toList());
    }
}
