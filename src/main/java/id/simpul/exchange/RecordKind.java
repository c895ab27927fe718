package id.simpul.exchange;

import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.StoreText;
import id.simpul.store.Entity;
import java.util.Arrays;
import java.util.Optional;

/** What bundles tell of, in the office's words. */
public enum RecordKind {
    /** Families. */
    FAMILY(Entity.HOUSEHOLD, StoreText.KIND_FAMILY),
    /** Their members. */
    PERSON(Entity.PERSON, StoreText.KIND_PERSON),
    /** Buildings that families share. */
    DWELLING(Entity.DWELLING, StoreText.KIND_DWELLING),
    /** What happened to families: births, deaths, moves. */
    EVENT(Entity.FAMILY_EVENT, StoreText.KIND_FAMILY_EVENT),
    /** Photos, whose pictures stay at the office that took them. */
    PHOTO(Entity.PHOTO, StoreText.KIND_PHOTO),
    /** Participation in programmes. */
    ASSISTANCE(Entity.ASSISTANCE, StoreText.KIND_ASSISTANCE),
    /** Visits with their answers. */
    ASSESSMENT(Entity.ASSESSMENT, StoreText.KIND_ASSESSMENT),
    /** What visits asked about each member. */
    ASSESSMENT_MEMBER(Entity.ASSESSMENT_MEMBER, StoreText.KIND_ASSESSMENT_MEMBER),
    /** Cases. */
    CASE(Entity.CASE_FILE, StoreText.KIND_CASE),
    /** Stages that cases have reached. */
    STEP(Entity.CASE_STEP, StoreText.KIND_STEP),
    /** Referrals. */
    REFERRAL(Entity.REFERRAL, StoreText.KIND_REFERRAL),
    /** Letters issued. */
    LETTER(Entity.LETTER, StoreText.KIND_LETTER),
    /** Persons found not to be one. */
    DISTINCT_PERSON(Entity.DISTINCT_PERSON, StoreText.KIND_DISTINCT_PERSON),
    /** Families found not to be one. */
    DISTINCT_HOUSEHOLD(Entity.DISTINCT_HOUSEHOLD, StoreText.KIND_DISTINCT_HOUSEHOLD),
    /** Decisions about findings of the checks. */
    REVIEW(Entity.REVIEW_DECISION, StoreText.KIND_REVIEW),
    /** Programmes an office added. */
    PROGRAMME(Entity.PROGRAMME, StoreText.KIND_PROGRAMME),
    /** Amounts of programmes. */
    AMOUNT(Entity.PROGRAMME_AMOUNT, StoreText.KIND_AMOUNT),
    /** Places of programmes. */
    QUOTA(Entity.PROGRAMME_QUOTA, StoreText.KIND_QUOTA),
    /** What was received of a programme. */
    DISBURSEMENT(Entity.DISBURSEMENT, StoreText.KIND_DISBURSEMENT),
    /** Joint business groups. */
    KUBE(Entity.KUBE, StoreText.KIND_KUBE),
    /** Their members. */
    KUBE_MEMBER(Entity.KUBE_MEMBER, StoreText.KIND_KUBE_MEMBER),
    /** Grants to them. */
    KUBE_GRANT(Entity.KUBE_GRANT, StoreText.KIND_KUBE_GRANT),
    /** Reports of them. */
    KUBE_REPORT(Entity.KUBE_REPORT, StoreText.KIND_KUBE_REPORT),
    /** Outlets where KKS cards are used. */
    OUTLET(Entity.OUTLET, StoreText.KIND_OUTLET),
    /** KKS cards. */
    CARD(Entity.KKS_CARD, StoreText.KIND_CARD),
    /** Problems at outlets. */
    OUTLET_PROBLEM(Entity.OUTLET_PROBLEM, StoreText.KIND_OUTLET_PROBLEM),
    /** Repairs of houses. */
    HOUSE_REPAIR(Entity.HOUSE_REPAIR, StoreText.KIND_HOUSE_REPAIR),
    /** Offers of companies. */
    OFFER(Entity.OFFER, StoreText.KIND_OFFER),
    /** People to whom offers were made. */
    OFFER_MATCH(Entity.OFFER_MATCH, StoreText.KIND_OFFER_MATCH),
    /** Groups of families with a PKH facilitator. */
    PKH_GROUP(Entity.PKH_GROUP, StoreText.KIND_PKH_GROUP),
    /** Families in such groups. */
    PKH_MEMBERSHIP(Entity.PKH_MEMBERSHIP, StoreText.KIND_PKH_MEMBERSHIP),
    /** Which school members go to. */
    PUPIL_SCHOOL(Entity.PUPIL_SCHOOL, StoreText.KIND_PUPIL_SCHOOL),
    /** Rules that findings follow. */
    RULE(Entity.RULE, StoreText.KIND_RULE),
    /** What was noted for findings alone. */
    OBSERVATION(Entity.OBSERVATION, StoreText.KIND_OBSERVATION),
    /** What cases are recommended for. */
    RECOMMENDATION(Entity.RECOMMENDATION, StoreText.KIND_RECOMMENDATION),
    /** The single things recommended. */
    RECOMMENDATION_LINE(Entity.RECOMMENDATION_LINE, StoreText.KIND_RECOMMENDATION_LINE),
    /** Which of two aids families keep. */
    AID_CHOICE(Entity.AID_CHOICE, StoreText.KIND_AID_CHOICE),
    /** Places to refer to. */
    DESTINATION(Entity.DESTINATION, StoreText.KIND_DESTINATION),
    /** Settings of the office. */
    SETTING(Entity.SETTING, StoreText.KIND_SETTING),
    /** The office's computers. */
    COUNTER(Entity.COUNTER, StoreText.KIND_COUNTER),
    /** Numbers reserved for them. */
    BLOCK(Entity.NUMBER_BLOCK, StoreText.KIND_BLOCK),
    /** Steps of an office's chain of initials and signatures. */
    APPROVAL_STEP(Entity.APPROVAL_STEP, StoreText.KIND_APPROVAL_STEP),
    /** Initials and signatures given. */
    CASE_APPROVAL(Entity.CASE_APPROVAL, StoreText.KIND_CASE_APPROVAL),
    /** What families received. */
    CASE_OUTCOME(Entity.CASE_OUTCOME, StoreText.KIND_CASE_OUTCOME),
    /** Home visits. */
    VISIT(Entity.VISIT, StoreText.KIND_VISIT),
    /** Days the office is closed. */
    CLOSED_DAY(Entity.CLOSED_DAY, StoreText.KIND_CLOSED_DAY),
    /** Tasks put off. */
    TASK_DELAY(Entity.TASK_DELAY, StoreText.KIND_TASK_DELAY),
    /** Days the office set for a service. */
    SERVICE_DAYS(Entity.SERVICE_DAYS, StoreText.KIND_SERVICE_DAYS);

    private final Entity entity;
    private final StoreText title;

    RecordKind(Entity entity, StoreText title) {
        this.entity = entity;
        this.title = title;
    }

    /** What it is called, in small letters as after a number. */
    public TextKey title() {
        return title;
    }

    /** The table of a bundle that tells of it. */
    public String table() {
        return JournalRows.table(entity);
    }

    /** The kind told of in {@code table} of a bundle; empty for acts. */
    public static Optional<RecordKind> ofTable(String table) {
        return Arrays.stream(values())
                .filter(kind -> kind.table().equals(table))
                .findFirst();
    }

    Entity entity() {
        return entity;
    }

    static RecordKind of(Entity entity) {
        return Arrays.stream(values())
                .filter(kind -> kind.entity == entity)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(entity + " leaves no office"));
    }
}
