package id.simpul.casework;

import id.simpul.store.jooq.tables.records.CaseFileRecord;
import org.jspecify.annotations.Nullable;

/** Turns what the front desk takes in into the row of a case. */
final class TakenIn {
    private TakenIn() {}

    /** What is said about the case itself; family, days and officer are still to come. */
    static CaseFileRecord row(NewCase taken, Service service, RegisterNumber register) {
        var row = new CaseFileRecord()
                .setRegister(register.text())
                .setRegisterYear((long) register.year())
                .setRegisterSeq(register.sequence())
                .setStream(taken.stream() == null ? service.stream() : taken.stream())
                .setTopic(taken.topic())
                .setService(service.code())
                .setChannel(taken.channel())
                .setUrgent(taken.urgent() ? 1L : 0L)
                .setRestricted(service.restricted() || taken.restricted() ? 1L : 0L)
                .setBasis(taken.basis())
                .setFollows(taken.follows())
                .setSummary(taken.summary())
                .setDocuments(String.join(" ", taken.documents()))
                .setStage(Stage.NEW);
        return reported(row, taken.reporter());
    }

    /** {@code row} with who reports; null for the applicant. */
    static CaseFileRecord reported(CaseFileRecord row, @Nullable Reporter reporter) {
        return row.setReporter(reporter == null ? null : reporter.name())
                .setReporterRelation(reporter == null ? null : reporter.relation())
                .setReporterPhone(reporter == null ? null : reporter.phone())
                .setReporterPerson(reporter == null ? null : reporter.person())
                .setReporterNumber(reporter == null ? null : reporter.number());
    }
}
