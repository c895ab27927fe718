package id.simpul.assessment.ui;

import id.simpul.assessment.Question.Section;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.AssessmentText;

/** What the parts of the questionnaire are called. */
public final class SectionTitle {
    private SectionTitle() {}

    /** One word where many stand beside each other. */
    static TextKey brief(Section section) {
        return switch (section) {
            case BANTUAN -> AssessmentText.BRIEF_AID;
            case TERNAK -> AssessmentText.BRIEF_LIVESTOCK;
            case KEADAAN -> AssessmentText.BRIEF_CONDITION;
            default -> of(section);
        };
    }

    /** The heading of {@code section}. */
    public static TextKey of(Section section) {
        return switch (section) {
            case RUMAH -> AssessmentText.SECTION_HOUSE;
            case BANTUAN -> AssessmentText.SECTION_AID;
            case ASET -> AssessmentText.SECTION_ASSETS;
            case TERNAK -> AssessmentText.SECTION_LIVESTOCK;
            case KEADAAN -> AssessmentText.SECTION_CONDITION;
            case KEBERADAAN -> AssessmentText.SECTION_PRESENCE;
            case PENDIDIKAN -> AssessmentText.SECTION_SCHOOLING;
            case PEKERJAAN -> AssessmentText.SECTION_WORK;
            case KESEHATAN -> AssessmentText.SECTION_HEALTH;
            case JAMINAN -> AssessmentText.SECTION_PROTECTION;
        };
    }
}
