package id.simpul.task.ui;

import id.simpul.casework.CaseCatalogue;
import id.simpul.casework.Service;
import id.simpul.kernel.PersonName;
import id.simpul.l10n.text.TaskText;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import id.simpul.screen.Deadline;
import id.simpul.screen.Ui;
import id.simpul.task.Task;
import java.util.ArrayList;
import java.util.List;

/** How tasks are put into words. */
final class TaskWords {
    private final Ui ui;
    private final CaseCatalogue catalogue;
    private final Regions regions;

    TaskWords(Ui ui, CaseCatalogue catalogue, Regions regions) {
        this.ui = ui;
        this.catalogue = catalogue;
        this.regions = regions;
    }

    String label(Task task) {
        return task.rule().label(ui.texts());
    }

    /** "Heri Hidayat, RSUD Ciawi"; the office where it is about nobody. */
    String who(Task task) {
        List<String> parts = new ArrayList<>();
        PersonName who = task.who();
        if (who != null) {
            parts.add(who.reveal());
        }
        if (!task.more().isEmpty()) {
            parts.add(task.more());
        }
        return parts.isEmpty() ? ui.text(TaskText.OFFICE) : String.join(", ", parts);
    }

    String service(Task task) {
        return task.ofCase() == null
                ? "–"
                : catalogue
                        .service(task.ofCase().service())
                        .map(Service::label)
                        .orElse(task.ofCase().service());
    }

    String village(Task task) {
        return task.ofCase() == null
                ? ""
                : regions.find(task.ofCase().village())
                        .map(Region::title)
                        .orElse(task.ofCase().village());
    }

    /** "0123/SLRT/VI/2026, Desa Pasirbuncir". */
    String register(Task task) {
        return task.ofCase() == null ? "" : task.ofCase().register() + ", " + village(task);
    }

    String owner(Task task) {
        return task.owner() == null ? ui.text(TaskText.OWNER_ANY) : task.owner();
    }

    Deadline deadline(Task task) {
        String date = ui.formats().mediumDate(task.due());
        Task.Delay delay = task.delay();
        if (task.state() == Task.State.DELAYED && delay != null) {
            return new Deadline(
                    Deadline.State.NONE,
                    ui.text(TaskText.DELAYED_UNTIL, ui.formats().dayMonth(delay.until())),
                    date);
        }
        if (task.state() == Task.State.OVERDUE) {
            return new Deadline(Deadline.State.OVERDUE, ui.text(TaskText.OVERDUE, Math.max(1, task.late())), date);
        }
        return switch (-task.late()) {
            case 0 -> new Deadline(Deadline.State.TODAY, ui.text(TaskText.TODAY), date);
            case 1 -> new Deadline(Deadline.State.AHEAD, ui.text(TaskText.TOMORROW), date);
            default -> new Deadline(Deadline.State.AHEAD, ui.text(TaskText.AHEAD, -task.late()), date);
        };
    }

    String priority(Task task) {
        return ui.text(
                switch (task.rule().priority()) {
                    case 1 -> TaskText.PRIORITY_1;
                    case 2 -> TaskText.PRIORITY_2;
                    default -> TaskText.PRIORITY_3;
                });
    }
}
