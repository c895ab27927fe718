package id.simpul.app.cli;

import id.simpul.app.Office;
import id.simpul.casework.CaseDetail;
import id.simpul.casework.CaseProblem;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.text.CliText;
import id.simpul.letter.IssuedLetter;
import id.simpul.letter.LetterDraft;
import id.simpul.letter.LetterFilter;
import id.simpul.letter.LetterLine;
import id.simpul.letter.LetterOutput.Sheet;
import id.simpul.letter.LetterProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The register of letters, and the letter of a case as a PDF. A letter that is in force is given out as it was kept, byte for
 * byte; a referral without one gets its number now.
 */
@Command(name = "letter")
final class LetterCommand extends OfficeCommand {
    private static final int PAGE = 500;

    @Option(names = "--case", descriptionKey = "letter.case", paramLabel = "REGISTER")
    private @Nullable String register;

    @Option(names = "--number", descriptionKey = "letter.number", paramLabel = "NUMBER")
    private @Nullable String number;

    @Option(names = "--year", descriptionKey = "letter.year", paramLabel = "YYYY")
    private @Nullable Integer year;

    @Option(names = "--out", descriptionKey = "letter.out", paramLabel = "FILE")
    private @Nullable Path out;

    @Option(names = "--preview", descriptionKey = "letter.preview")
    private boolean preview;

    @Option(names = "--copy", descriptionKey = "letter.copy")
    private boolean copy;

    LetterCommand(CliContext context) {
        super(context);
    }

    @Override
    int run(Office office) {
        Path file = out;
        if (file == null) {
            if (preview || copy) {
                throw usage(CliText.LETTER_WHERE, "--out");
            }
            return list(office);
        }
        if (register == null && number == null) {
            throw usage(CliText.LETTER_WHICH, "--case", "--number");
        }
        // A number is not spent on a letter that then cannot be written where it was asked for.
        Path parent = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
        if (!Files.isDirectory(parent) || !Files.isWritable(parent) || Files.isDirectory(file)) {
            throw new Refusal(new LetterProblem.CannotSave(file.toString()));
        }
        return number == null ? ofCase(office, Objects.requireNonNull(register), file) : numbered(office, file);
    }

    private int list(Office office) {
        List<LetterLine> lines =
                register == null ? all(office) : office.letterRegister().ofCase(office.actor(), caseFile(office));
        lines = lines.stream()
                .filter(line -> number == null || line.number().equals(number))
                .filter(line -> year == null || line.issued().getYear() == year)
                .toList();
        output().result(
                        Map.of(
                                "letters",
                                lines.stream().map(LetterCommand::document).toList()),
                        lines.isEmpty()
                                ? context().texts().get(CliText.LETTER_NONE)
                                : lines.stream().map(this::line).collect(Collectors.joining("\n")));
        return ExitCode.DONE;
    }

    private List<LetterLine> all(Office office) {
        var filter = new LetterFilter(year, null, LetterFilter.State.ALL, number == null ? "" : number);
        List<LetterLine> lines = new ArrayList<>();
        List<LetterLine> page;
        do {
            page = office.letterRegister().list(office.actor(), filter, lines.size(), PAGE);
            lines.addAll(page);
        } while (page.size() == PAGE);
        return lines;
    }

    private long caseFile(Office office) {
        return office.cases()
                .findByRegister(office.actor(), Objects.requireNonNull(register))
                .orElseThrow(() -> new Refusal(new CaseProblem.NoSuchCase()));
    }

    private int ofCase(Office office, String caseRegister, Path file) {
        CaseDetail.Referral referral =
                office.cases().find(office.actor(), caseFile(office)).referral();
        if (referral == null) {
            throw new Refusal(new LetterProblem.NoReferral());
        }
        if (preview) {
            LetterDraft draft = office.letters().draft(office.actor(), referral.id());
            office.letterOutput()
                    .savePreview(office.actor(), draft, office.letters().preview(draft), file);
            var document = new LinkedHashMap<String, Object>();
            document.put("case", caseRegister);
            document.put("preview", true);
            document.put(
                    "missing",
                    draft.missing().stream()
                            .map(problem -> context().texts().get(problem.what()))
                            .toList());
            document.put("file", file.toString());
            output().result(document, context().texts().get(CliText.LETTER_PREVIEWED, file));
            return ExitCode.DONE;
        }
        if (referral.letter() == null) {
            LetterDraft draft = office.letters().draft(office.actor(), referral.id());
            IssuedLetter issued = office.letters().issue(office.actor(), draft);
            return give(office, issued.id(), true, file);
        }
        LetterLine kept = office.letterRegister().ofCase(office.actor(), caseFile(office)).stream()
                .filter(line -> line.number().equals(referral.letter()))
                .filter(line -> line.voided().isEmpty())
                .findFirst()
                .orElseThrow(() -> new Refusal(new LetterProblem.NotFound()));
        return give(office, kept.id(), false, file);
    }

    private int numbered(Office office, Path file) {
        LetterLine kept = all(office).stream()
                .filter(line -> line.number().equals(number))
                .filter(line -> register == null || register.equals(line.register()))
                .findFirst()
                .orElseThrow(() -> new Refusal(new LetterProblem.NotFound()));
        return give(office, kept.id(), false, file);
    }

    private int give(Office office, long letter, boolean issued, Path file) {
        office.letterOutput().save(office.actor(), letter, copy ? Sheet.COPY : Sheet.ORIGINAL, file);
        LetterLine line = office.letterRegister().find(office.actor(), letter).orElseThrow();
        Map<String, Object> document = document(line);
        document.put("nowIssued", issued);
        document.put("file", file.toString());
        output().result(
                        document,
                        context()
                                .texts()
                                .get(
                                        issued ? CliText.LETTER_ISSUED : CliText.LETTER_REPRINTED,
                                        line.number(),
                                        file,
                                        line.pages()));
        return ExitCode.DONE;
    }

    private static Map<String, Object> document(LetterLine line) {
        var document = new LinkedHashMap<String, Object>();
        document.put("id", line.id());
        document.put("number", line.number());
        document.put("issued", line.issued().toString());
        document.put("kind", line.kind());
        document.put("subject", line.subject());
        document.put("addressee", line.addressee());
        document.put("case", line.register());
        document.put("void", line.voided().isPresent());
        document.put("kept", line.kept());
        document.put("pages", line.pages());
        document.put("sha256", line.sha256());
        document.put("checkCode", line.checkCode());
        return document;
    }

    private String line(LetterLine line) {
        return line.issued() + "\t" + line.number() + "\t" + line.kind() + "\t"
                + Objects.requireNonNullElse(line.register(), "–")
                + (line.voided().isPresent() ? "\t" + context().texts().get(CliText.LETTER_VOID) : "");
    }
}
