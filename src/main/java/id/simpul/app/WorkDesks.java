package id.simpul.app;

import id.simpul.casework.CalendarDesk;
import id.simpul.casework.ServiceStandards;
import id.simpul.task.TaskDesk;
import id.simpul.visit.BeritaAcaraDesk;
import id.simpul.visit.VisitDesk;
import id.simpul.visit.VisitSheets;
import java.time.Clock;

/** The desks for the day's work of an office: its calendar, visits, and tasks. */
public record WorkDesks(Office office) {
    private Clock local() {
        return office.clock().withZone(office.zone());
    }

    /** The working calendar. */
    public CalendarDesk calendar() {
        return new CalendarDesk(office.database(), office.cases().catalogue(), local());
    }

    /** The days in which cases should be finished. */
    public ServiceStandards standards() {
        return new ServiceStandards(office.database(), office.cases().catalogue(), local());
    }

    /** Home visits. */
    public VisitDesk visits() {
        return new VisitDesk(office.database(), office.cases(), local());
    }

    /** The sheets taken along to visits. */
    public VisitSheets visitSheets() {
        return new VisitSheets(
                office.database(),
                visits(),
                office.households(),
                office.assessments(),
                office.cases(),
                office.profile(),
                office.codes(),
                office.regions(),
                office.typesetter(),
                office.printing(),
                local());
    }

    /** Reports on visits. */
    public BeritaAcaraDesk reports() {
        return new BeritaAcaraDesk(
                office.database(),
                visits(),
                office.cases(),
                office.profile(),
                office.codes(),
                office.regions(),
                office.typesetter(),
                local());
    }

    /** What is to be done. */
    public TaskDesk tasks() {
        return new TaskDesk(office.database(), office.cases().catalogue(), local());
    }
}
