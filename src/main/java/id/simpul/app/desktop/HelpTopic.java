package id.simpul.app.desktop;

import id.simpul.assessment.ui.AssessmentRoute;
import id.simpul.caseload.ui.AssignRoute;
import id.simpul.caseload.ui.CaseloadRoute;
import id.simpul.caseload.ui.GroupsRoute;
import id.simpul.caseload.ui.PreparationRoute;
import id.simpul.casework.ui.IntakeRoute;
import id.simpul.exchange.ui.CountersRoute;
import id.simpul.exchange.ui.OfficesRoute;
import id.simpul.exchange.ui.ReceptionRoute;
import id.simpul.exchange.ui.SubmissionRoute;
import id.simpul.household.ui.DuplicateRoute;
import id.simpul.household.ui.DuplicatesRoute;
import id.simpul.household.ui.ExportRoute;
import id.simpul.household.ui.FamiliesRoute;
import id.simpul.household.ui.FamilyRoute;
import id.simpul.household.ui.ImportHistoryRoute;
import id.simpul.household.ui.ImportRoute;
import id.simpul.household.ui.RegisterFamilyRoute;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.HelpText;
import id.simpul.letter.ui.LetterDraftRoute;
import id.simpul.letter.ui.LetterRegisterRoute;
import id.simpul.letter.ui.LetterRoute;
import id.simpul.letter.ui.NumberPaperRoute;
import id.simpul.letter.ui.NumberReportRoute;
import id.simpul.letter.ui.OfficeSettingsRoute;
import id.simpul.letter.ui.ReceiptRoute;
import id.simpul.programme.ui.BulkRoute;
import id.simpul.programme.ui.ProgrammesRoute;
import id.simpul.recap.ui.RecapPaperRoute;
import id.simpul.recap.ui.RecapRoute;
import id.simpul.review.ui.BnbaRoute;
import id.simpul.review.ui.MatrixRoute;
import id.simpul.review.ui.ReviewRoute;
import id.simpul.screen.Route;
import id.simpul.visit.ui.BeritaAcaraRoute;
import id.simpul.visit.ui.VisitPlanRoute;
import id.simpul.visit.ui.VisitRoute;
import id.simpul.visit.ui.VisitSheetsRoute;
import id.simpul.visit.ui.VisitsRoute;
import java.util.List;
import java.util.stream.IntStream;

/** The parts of the help. */
// A list of constants is immutable, though its type does not say so.
@SuppressWarnings("ImmutableEnumChecker")
enum HelpTopic {
    /** The six stages of a case. */
    STEPS(
            HelpText.STEPS,
            HelpText.STEPS_1_HEAD,
            HelpText.STEPS_1_TEXT,
            HelpText.STEPS_2_HEAD,
            HelpText.STEPS_2_TEXT,
            HelpText.STEPS_3_HEAD,
            HelpText.STEPS_3_TEXT),
    /** How a case is taken in. */
    CASES(
            HelpText.CASES,
            HelpText.CASES_1_HEAD,
            HelpText.CASES_1_TEXT,
            HelpText.CASES_2_HEAD,
            HelpText.CASES_2_TEXT,
            HelpText.CASES_3_HEAD,
            HelpText.CASES_3_TEXT,
            HelpText.CASES_4_HEAD,
            HelpText.CASES_4_TEXT),
    /** The record of a family, and what happens to it. */
    FAMILIES(
            HelpText.FAMILIES,
            HelpText.FAMILIES_1_HEAD,
            HelpText.FAMILIES_1_TEXT,
            HelpText.FAMILIES_2_HEAD,
            HelpText.FAMILIES_2_TEXT,
            HelpText.FAMILIES_3_HEAD,
            HelpText.FAMILIES_3_TEXT,
            HelpText.FAMILIES_4_HEAD,
            HelpText.FAMILIES_4_TEXT,
            HelpText.FAMILIES_5_HEAD,
            HelpText.FAMILIES_5_TEXT),
    /** The questionnaire and what the rules say. */
    VISITS(
            HelpText.VISITS,
            HelpText.VISITS_1_HEAD,
            HelpText.VISITS_1_TEXT,
            HelpText.VISITS_2_HEAD,
            HelpText.VISITS_2_TEXT,
            HelpText.VISITS_3_HEAD,
            HelpText.VISITS_3_TEXT,
            HelpText.VISITS_4_HEAD,
            HelpText.VISITS_4_TEXT),
    /** Routes, results and reports of home visits. */
    HOME_VISITS(
            HelpText.HOMEVISITS,
            HelpText.HOMEVISITS_1_HEAD,
            HelpText.HOMEVISITS_1_TEXT,
            HelpText.HOMEVISITS_2_HEAD,
            HelpText.HOMEVISITS_2_TEXT,
            HelpText.HOMEVISITS_3_HEAD,
            HelpText.HOMEVISITS_3_TEXT,
            HelpText.HOMEVISITS_4_HEAD,
            HelpText.HOMEVISITS_4_TEXT),
    /** Catalogue, participation, outlets, groups, repairs, partners. */
    PROGRAMMES(
            HelpText.PROGRAMMES,
            HelpText.PROGRAMMES_1_HEAD,
            HelpText.PROGRAMMES_1_TEXT,
            HelpText.PROGRAMMES_2_HEAD,
            HelpText.PROGRAMMES_2_TEXT,
            HelpText.PROGRAMMES_3_HEAD,
            HelpText.PROGRAMMES_3_TEXT),
    /** The families of PKH facilitators and their letters. */
    CASELOAD(
            HelpText.CASELOAD,
            HelpText.CASELOAD_1_HEAD,
            HelpText.CASELOAD_1_TEXT,
            HelpText.CASELOAD_2_HEAD,
            HelpText.CASELOAD_2_TEXT,
            HelpText.CASELOAD_3_HEAD,
            HelpText.CASELOAD_3_TEXT,
            HelpText.CASELOAD_4_HEAD,
            HelpText.CASELOAD_4_TEXT),
    /** The checks of the register, the matrix, duplicates. */
    CHECKS(
            HelpText.CHECKS,
            HelpText.CHECKS_1_HEAD,
            HelpText.CHECKS_1_TEXT,
            HelpText.CHECKS_2_HEAD,
            HelpText.CHECKS_2_TEXT,
            HelpText.CHECKS_3_HEAD,
            HelpText.CHECKS_3_TEXT),
    /** Spreadsheets in and out. */
    LISTS(
            HelpText.LISTS,
            HelpText.LISTS_1_HEAD,
            HelpText.LISTS_1_TEXT,
            HelpText.LISTS_2_HEAD,
            HelpText.LISTS_2_TEXT,
            HelpText.LISTS_3_HEAD,
            HelpText.LISTS_3_TEXT,
            HelpText.LISTS_4_HEAD,
            HelpText.LISTS_4_TEXT),
    /** Letters, receipts and paper. */
    LETTERS(
            HelpText.LETTERS,
            HelpText.LETTERS_1_HEAD,
            HelpText.LETTERS_1_TEXT,
            HelpText.LETTERS_2_HEAD,
            HelpText.LETTERS_2_TEXT,
            HelpText.LETTERS_3_HEAD,
            HelpText.LETTERS_3_TEXT,
            HelpText.LETTERS_4_HEAD,
            HelpText.LETTERS_4_TEXT),
    /** The monthly recap. */
    RECAP(HelpText.RECAP, HelpText.RECAP_1_HEAD, HelpText.RECAP_1_TEXT, HelpText.RECAP_2_HEAD, HelpText.RECAP_2_TEXT),
    /** Enrolment, bundles and merging. */
    BUNDLES(
            HelpText.BUNDLES,
            HelpText.BUNDLES_1_HEAD,
            HelpText.BUNDLES_1_TEXT,
            HelpText.BUNDLES_2_HEAD,
            HelpText.BUNDLES_2_TEXT,
            HelpText.BUNDLES_3_HEAD,
            HelpText.BUNDLES_3_TEXT),
    /** Several computers in one office, and their numbers. */
    COMPUTERS(
            HelpText.COMPUTERS,
            HelpText.COMPUTERS_1_HEAD,
            HelpText.COMPUTERS_1_TEXT,
            HelpText.COMPUTERS_2_HEAD,
            HelpText.COMPUTERS_2_TEXT,
            HelpText.COMPUTERS_3_HEAD,
            HelpText.COMPUTERS_3_TEXT,
            HelpText.COMPUTERS_4_HEAD,
            HelpText.COMPUTERS_4_TEXT),
    /** The keyboard. */
    KEYS(
            HelpText.KEYS,
            HelpText.KEYS_1_HEAD,
            HelpText.KEYS_1_TEXT,
            HelpText.KEYS_2_HEAD,
            HelpText.KEYS_2_TEXT,
            HelpText.KEYS_3_HEAD,
            HelpText.KEYS_3_TEXT,
            HelpText.KEYS_4_HEAD,
            HelpText.KEYS_4_TEXT,
            HelpText.KEYS_5_HEAD,
            HelpText.KEYS_5_TEXT,
            HelpText.KEYS_6_HEAD,
            HelpText.KEYS_6_TEXT,
            HelpText.KEYS_7_HEAD,
            HelpText.KEYS_7_TEXT,
            HelpText.KEYS_8_HEAD,
            HelpText.KEYS_8_TEXT),
    /** Power cuts, passwords, full disks, faults. */
    TROUBLE(
            HelpText.TROUBLE,
            HelpText.TROUBLE_1_HEAD,
            HelpText.TROUBLE_1_TEXT,
            HelpText.TROUBLE_2_HEAD,
            HelpText.TROUBLE_2_TEXT,
            HelpText.TROUBLE_3_HEAD,
            HelpText.TROUBLE_3_TEXT,
            HelpText.TROUBLE_4_HEAD,
            HelpText.TROUBLE_4_TEXT),
    /** Version, data folder and licences. */
    ABOUT(HelpText.ABOUT);

    private final TextKey title;
    private final List<Part> parts;

    /** {@code headsAndTexts}: what its parts are called, each followed by what it says. */
    HelpTopic(TextKey title, TextKey... headsAndTexts) {
        this.title = title;
        this.parts = IntStream.range(0, headsAndTexts.length / 2)
                .mapToObj(part -> new Part(headsAndTexts[2 * part], headsAndTexts[2 * part + 1]))
                .toList();
    }

    /** A heading and what stands below it. */
    record Part(TextKey head, TextKey text) {}

    TextKey title() {
        return title;
    }

    List<Part> parts() {
        return parts;
    }

    /** The part that fits a screen. */
    static HelpTopic of(Route route) {
        return switch (route) {
            case IntakeRoute intake -> CASES;
            case FamiliesRoute families -> FAMILIES;
            case FamilyRoute family -> FAMILIES;
            case RegisterFamilyRoute family -> FAMILIES;
            case AssessmentRoute visit -> VISITS;
            case BlankFormRoute form -> VISITS;
            case VisitsRoute visits -> HOME_VISITS;
            case VisitPlanRoute plan -> HOME_VISITS;
            case VisitRoute visit -> HOME_VISITS;
            case VisitSheetsRoute sheets -> HOME_VISITS;
            case BeritaAcaraRoute report -> HOME_VISITS;
            case ProgrammesRoute programmes -> PROGRAMMES;
            case BulkRoute recipients -> PROGRAMMES;
            case CaseloadRoute families -> CASELOAD;
            case GroupsRoute groups -> CASELOAD;
            case AssignRoute group -> CASELOAD;
            case PreparationRoute letters -> CASELOAD;
            case ReviewRoute review -> CHECKS;
            case MatrixRoute matrix -> CHECKS;
            case BnbaRoute list -> CHECKS;
            case DuplicatesRoute pairs -> CHECKS;
            case DuplicateRoute pair -> CHECKS;
            case ImportRoute list -> LISTS;
            case ImportHistoryRoute lists -> LISTS;
            case ExportRoute list -> LISTS;
            case LetterRegisterRoute letters -> LETTERS;
            case LetterDraftRoute draft -> LETTERS;
            case LetterRoute letter -> LETTERS;
            case ReceiptRoute receipt -> LETTERS;
            case OfficeSettingsRoute settings -> LETTERS;
            case RecapRoute recap -> RECAP;
            case RecapPaperRoute paper -> RECAP;
            case SubmissionRoute submission -> BUNDLES;
            case CardPaperRoute card -> BUNDLES;
            case ReceptionRoute reception -> BUNDLES;
            case OfficesRoute offices -> BUNDLES;
            case CountersRoute computers -> COMPUTERS;
            case NumberReportRoute numbers -> COMPUTERS;
            case NumberPaperRoute numbers -> COMPUTERS;
            case HelpRoute help -> help.topic();
            default -> STEPS;
        };
    }
}
