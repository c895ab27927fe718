package id.simpul.casework.ui;

import id.simpul.casework.CaseContext;
import id.simpul.casework.Reporter;
import id.simpul.household.LocalId;
import id.simpul.household.PersonHit;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.reference.Code;
import id.simpul.reference.CodeLists;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import id.simpul.screen.form.LookupFields;
import id.simpul.screen.form.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who reports, if not the applicant: anybody on record, looked up as the name is typed, or a name alone; and with it how they are
 * related and their telephone. A name that is a member's of the family is taken as that member.
 */
final class ReporterFields {
    private static final String FAMILY = "KELUARGA";

    private final Ui ui;
    private final CodeLists codes;
    private final LocalDate today;
    private final Function<String, List<PersonHit>> search;
    private final Field<Named<PersonHit>> name;
    private final Field<Code> relation;
    private final Field<String> phone;
    private final Field<String> number;
    private List<CaseContext.Member> members = List.of();
    private long household;
    private @Nullable Reporter before;
    private boolean ofFamily;

    /** {@code search} finds people on a work thread. */
    ReporterFields(
            Ui ui,
            Form form,
            CodeLists codes,
            LocalDate today,
            CaseWords words,
            Function<String, List<PersonHit>> search) {
        this.ui = ui;
        this.codes = codes;
        this.today = today;
        this.search = search;
        name = LookupFields.named(
                        ui, form, CaseworkText.REPORTER, words.people(ui.text(CaseworkText.REPORTER_PROMPT), search))
                .help(CaseworkText.REPORTER_HELP)
                .onChange(typed -> named());
        relation = form.choice(
                        CaseworkText.REPORTER_RELATION,
                        codes.list("pelapor", today),
                        Code::code,
                        code -> code.label(ui.texts()))
                .span(6)
                .onChange(chosen -> numbered());
        phone = form.text(CaseworkText.REPORTER_PHONE).span(6);
        number = form.text(CaseworkText.REPORTER_NUMBER).help(CaseworkText.REPORTER_NUMBER_HELP);
        named();
    }

    /** The applicant's family and its living members. */
    void family(long row, List<CaseContext.Member> now) {
        household = row;
        members = List.copyOf(now);
        named();
    }

    private Optional<Long> registered() {
        return name.value().flatMap(said -> {
            PersonHit hit = said.chosen();
            if (hit != null) {
                return Optional.of(hit.person());
            }
            if (before != null && before.name().equals(said.typed()) && before.person() != null) {
                return Optional.of(before.person());
            }
            return members.stream()
                    .filter(one -> one.name().reveal().equalsIgnoreCase(said.typed()))
                    .map(CaseContext.Member::id)
                    .findFirst();
        });
    }

    private void named() {
        Optional<Long> person = registered();
        PersonHit hit = name.value().map(Named::chosen).orElse(null);
        boolean was = ofFamily;
        ofFamily = (hit != null && hit.household() == household)
                || members.stream()
                        .anyMatch(one -> person.filter(id -> id == one.id()).isPresent());
        if (ofFamily && !was && relation.value().isEmpty()) {
            codes.find("pelapor", FAMILY, today).ifPresent(relation::set);
        }
        relation.show(name.value().isPresent());
        phone.show(name.value().isPresent());
        numbered();
    }

    /** Only a village has a register of its own. */
    private void numbered() {
        number.show(name.value().isPresent()
                && relation.value()
                        .filter(code -> code.code().equals(Reporter.VILLAGE))
                        .isPresent());
    }

    void set(@Nullable Reporter reported) {
        if (reported == null) {
            return;
        }
        before = reported;
        name.set(new Named<>(reported.name(), null));
        if (reported.relation() != null) {
            codes.find("pelapor", reported.relation(), today).ifPresent(relation::set);
        }
        if (reported.phone() != null) {
            phone.set(reported.phone());
        }
        if (reported.number() != null) {
            number.set(reported.number());
        }
        Long person = reported.person();
        if (person != null) {
            ui.jobs()
                    .run(CaseworkText.JOB_LOAD, progress -> search.apply(LocalId.of(person)))
                    .then(found -> found.stream()
                            .findFirst()
                            .filter(hit -> name.value()
                                    .filter(said -> said.typed().equals(reported.name()))
                                    .isPresent())
                            .ifPresent(hit -> name.set(new Named<>("", hit))))
                    .orShow();
        }
    }

    /** Who reports; null if the applicant does. */
    @Nullable
    Reporter value() {
        return name.value()
                .map(said -> new Reporter(
                        said.chosen() == null
                                ? said.typed()
                                : said.chosen().name().reveal(),
                        relation.value().map(Code::code).orElse(null),
                        phone.value().orElse(null),
                        registered().orElse(null),
                        relation.value()
                                .filter(code -> code.code().equals(Reporter.VILLAGE))
                                .flatMap(village -> number.value())
                                .map(String::strip)
                                .orElse(null)))
                .orElse(null);
    }
}
