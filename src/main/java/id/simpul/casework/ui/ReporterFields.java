package id.simpul.casework.ui;

import id.simpul.casework.CaseContext;
import id.simpul.casework.Reporter;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.reference.Code;
import id.simpul.reference.CodeLists;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who reports, if not the applicant: a name, and with it how they are related and their telephone. A name that is a member's of
 * the family is taken as that member.
 */
final class ReporterFields {
    private static final String FAMILY = "KELUARGA";

    private final CodeLists codes;
    private final LocalDate today;
    private final Field<String> name;
    private final Field<Code> relation;
    private final Field<String> phone;
    private List<CaseContext.Member> members = List.of();
    private @Nullable Long registered;

    ReporterFields(Ui ui, Form form, CodeLists codes, LocalDate today) {
        this.codes = codes;
        this.today = today;
        name = form.text(CaseworkText.REPORTER)
                .help(CaseworkText.REPORTER_HELP)
                .span(5)
                .onChange(typed -> named());
        relation = form.choice(
                        CaseworkText.REPORTER_RELATION,
                        codes.list("pelapor", today),
                        Code::code,
                        code -> code.label(ui.texts()))
                .span(4);
        phone = form.text(CaseworkText.REPORTER_PHONE).span(3);
        named();
    }

    /** The living members of the applicant's family, who can be named. */
    void family(List<CaseContext.Member> now) {
        members = List.copyOf(now);
        named();
    }

    private void named() {
        String typed = name.value().orElse("").strip();
        Optional<CaseContext.Member> member = members.stream()
                .filter(one -> one.name().reveal().equalsIgnoreCase(typed))
                .findFirst();
        boolean was = registered != null;
        registered = member.map(CaseContext.Member::id).orElse(null);
        if (member.isPresent() && !was && relation.value().isEmpty()) {
            codes.find("pelapor", FAMILY, today).ifPresent(relation::set);
        }
        relation.show(!typed.isEmpty());
        phone.show(!typed.isEmpty());
    }

    void set(@Nullable Reporter before) {
        if (before == null) {
            return;
        }
        name.set(before.name());
        if (before.relation() != null) {
            codes.find("pelapor", before.relation(), today).ifPresent(relation::set);
        }
        if (before.phone() != null) {
            phone.set(before.phone());
        }
        registered = before.person();
    }

    /** Who reports; null if the applicant does. */
    @Nullable
    Reporter value() {
        return name.value()
                .map(typed -> new Reporter(
                        typed.strip(),
                        relation.value().map(Code::code).orElse(null),
                        phone.value().orElse(null),
                        registered))
                .orElse(null);
    }
}
