package id.simpul.store;

import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.StoreText;

/**
 * A record that stands in the way of an undo.
 *
 * @param entity its table
 * @param row which
 * @param on table of the record that it needs and the undo would take away, its own if it was itself changed since
 * @param needs that record
 */
public record Obstacle(Entity entity, long row, Entity on, long needs) {
    /** What such records are called. */
    public TextKey kind() {
        return switch (entity) {
            case HOUSEHOLD -> StoreText.KIND_FAMILY;
            case PERSON -> StoreText.KIND_PERSON;
            case ASSISTANCE -> StoreText.KIND_ASSISTANCE;
            case ASSESSMENT -> StoreText.KIND_ASSESSMENT;
            case ASSESSMENT_MEMBER -> StoreText.KIND_ASSESSMENT_MEMBER;
            case CASE_FILE -> StoreText.KIND_CASE;
            case CASE_STEP -> StoreText.KIND_STEP;
            case REFERRAL -> StoreText.KIND_REFERRAL;
            case LETTER -> StoreText.KIND_LETTER;
            case DWELLING -> StoreText.KIND_DWELLING;
            case FAMILY_EVENT -> StoreText.KIND_FAMILY_EVENT;
            case PHOTO -> StoreText.KIND_PHOTO;
            case DISTINCT_PERSON -> StoreText.KIND_DISTINCT_PERSON;
            case DISTINCT_HOUSEHOLD -> StoreText.KIND_DISTINCT_HOUSEHOLD;
            case REVIEW_DECISION -> StoreText.KIND_REVIEW;
            case DISBURSEMENT -> StoreText.KIND_DISBURSEMENT;
            case KUBE_MEMBER -> StoreText.KIND_KUBE_MEMBER;
            case KKS_CARD -> StoreText.KIND_CARD;
            case OUTLET_PROBLEM -> StoreText.KIND_OUTLET_PROBLEM;
            case HOUSE_REPAIR -> StoreText.KIND_HOUSE_REPAIR;
            case OFFER_MATCH -> StoreText.KIND_OFFER_MATCH;
            case RECOMMENDATION, RECOMMENDATION_LINE -> StoreText.KIND_RECOMMENDATION;
            case AID_CHOICE -> StoreText.KIND_AID_CHOICE;
            case PKH_GROUP -> StoreText.KIND_PKH_GROUP;
            case PKH_MEMBERSHIP -> StoreText.KIND_PKH_MEMBERSHIP;
            case PUPIL_SCHOOL -> StoreText.KIND_PUPIL_SCHOOL;
            case OBSERVATION -> StoreText.KIND_OBSERVATION;
            case CASE_APPROVAL -> StoreText.KIND_CASE_APPROVAL;
            case CASE_OUTCOME -> StoreText.KIND_CASE_OUTCOME;
            case VISIT -> StoreText.KIND_VISIT;
            default -> StoreText.KIND_OTHER;
        };
    }
}
