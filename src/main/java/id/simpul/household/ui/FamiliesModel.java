package id.simpul.household.ui;

import id.simpul.household.FamilyCounts;
import id.simpul.household.FamilyFilter;
import id.simpul.household.FamilyFilter.Band;
import id.simpul.household.FamilyList;
import id.simpul.household.FamilyRow;
import id.simpul.kernel.Actor;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.screen.Jobs;
import id.simpul.screen.Table.Order;
import id.simpul.screen.Ui;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What the list of families shows: its filter, and how many families each filter would show. */
final class FamiliesModel {
    private static final FamilyCounts NONE = new FamilyCounts(Map.of(), Map.of(), Map.of(), false);

    private final Jobs counting;
    private final Actor actor;
    private final FamilyList list;
    private final ReadOnlyObjectWrapper<FamilyFilter> filter = new ReadOnlyObjectWrapper<>(FamilyFilter.ALL);
    private final ReadOnlyObjectWrapper<FamilyCounts> counts = new ReadOnlyObjectWrapper<>(NONE);

    FamiliesModel(Ui ui, Actor actor, FamilyList list) {
        this.counting = ui.jobs().latest();
        this.actor = actor;
        this.list = list;
    }

    ReadOnlyObjectProperty<FamilyFilter> filter() {
        return filter.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<FamilyCounts> counts() {
        return counts.getReadOnlyProperty();
    }

    void text(String typed) {
        change(filter.get().withText(typed.strip()));
    }

    void village(@Nullable String code) {
        FamilyFilter now = filter.get();
        change(new FamilyFilter(now.text(), code, now.band(), now.programme()));
    }

    void band(Band band) {
        FamilyFilter now = filter.get();
        change(new FamilyFilter(now.text(), now.village(), band, now.programme()));
    }

    void programme(@Nullable String code) {
        FamilyFilter now = filter.get();
        change(new FamilyFilter(now.text(), now.village(), now.band(), code));
    }

    /** Shows all families again. */
    void clear() {
        change(FamilyFilter.ALL);
    }

    boolean filtered() {
        return !filter.get().equals(FamilyFilter.ALL);
    }

    private void change(FamilyFilter now) {
        if (!now.equals(filter.get())) {
            filter.set(now);
            count();
        }
    }

    /** Counts again, as after something was saved. */
    void count() {
        FamilyFilter now = filter.get();
        counting.run(HouseholdText.JOB_COUNT, progress -> list.counts(actor, now, progress))
                .then(counts::set)
                .orShow();
    }

    /** A page of the list; on a work thread. */
    List<FamilyRow> page(int offset, int limit, Optional<Order> order) {
        FamilyList.Order by = order.map(o -> FamilyList.Order.valueOf(o.key())).orElse(FamilyList.Order.NAME);
        boolean ascending = order.map(Order::ascending).orElse(true);
        return list.page(actor, filter.get(), by, ascending, offset, limit);
    }
}
