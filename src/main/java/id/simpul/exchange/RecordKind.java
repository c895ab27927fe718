package id.simpul.exchange;

import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.store.Entity;
import java.util.Arrays;
import java.util.Optional;

/** What bundles tell of, in the office's words. */
public enum RecordKind {
    /** Families. */
    FAMILY(Entity.HOUSEHOLD, ExchangeText.KIND_FAMILY),
    /** Their members. */
    PERSON(Entity.PERSON, ExchangeText.KIND_PERSON),
    /** Participation in programmes. */
    ASSISTANCE(Entity.ASSISTANCE, ExchangeText.KIND_ASSISTANCE),
    /** Visits with their answers. */
    ASSESSMENT(Entity.ASSESSMENT, ExchangeText.KIND_ASSESSMENT),
    /** What visits asked about each member. */
    ASSESSMENT_MEMBER(Entity.ASSESSMENT_MEMBER, ExchangeText.KIND_ASSESSMENT_MEMBER),
    /** Cases. */
    CASE(Entity.CASE_FILE, ExchangeText.KIND_CASE),
    /** Stages that cases have reached. */
    STEP(Entity.CASE_STEP, ExchangeText.KIND_STEP),
    /** Referrals. */
    REFERRAL(Entity.REFERRAL, ExchangeText.KIND_REFERRAL),
    /** Letters issued. */
    LETTER(Entity.LETTER, ExchangeText.KIND_LETTER),
    /** Persons found not to be one. */
    DISTINCT_PERSON(Entity.DISTINCT_PERSON, ExchangeText.KIND_DISTINCT_PERSON),
    /** Families found not to be one. */
    DISTINCT_HOUSEHOLD(Entity.DISTINCT_HOUSEHOLD, ExchangeText.KIND_DISTINCT_HOUSEHOLD),
    /** Decisions about findings of the checks. */
    REVIEW(Entity.REVIEW_DECISION, ExchangeText.KIND_REVIEW),
    /** Programmes an office added. */
    PROGRAMME(Entity.PROGRAMME, ExchangeText.KIND_PROGRAMME),
    /** Amounts of programmes. */
    AMOUNT(Entity.PROGRAMME_AMOUNT, ExchangeText.KIND_AMOUNT),
    /** Places of programmes. */
    QUOTA(Entity.PROGRAMME_QUOTA, ExchangeText.KIND_QUOTA),
    /** What was received of a programme. */
    DISBURSEMENT(Entity.DISBURSEMENT, ExchangeText.KIND_DISBURSEMENT),
    /** Joint business groups. */
    KUBE(Entity.KUBE, ExchangeText.KIND_KUBE),
    /** Their members. */
    KUBE_MEMBER(Entity.KUBE_MEMBER, ExchangeText.KIND_KUBE_MEMBER),
    /** Grants to them. */
    KUBE_GRANT(Entity.KUBE_GRANT, ExchangeText.KIND_KUBE_GRANT),
    /** Reports of them. */
    KUBE_REPORT(Entity.KUBE_REPORT, ExchangeText.KIND_KUBE_REPORT),
    /** Outlets where KKS cards are used. */
    OUTLET(Entity.OUTLET, ExchangeText.KIND_OUTLET),
    /** KKS cards. */
    CARD(Entity.KKS_CARD, ExchangeText.KIND_CARD),
    /** Problems at outlets. */
    OUTLET_PROBLEM(Entity.OUTLET_PROBLEM, ExchangeText.KIND_OUTLET_PROBLEM),
    /** Repairs of houses. */
    HOUSE_REPAIR(Entity.HOUSE_REPAIR, ExchangeText.KIND_HOUSE_REPAIR),
    /** Offers of companies. */
    OFFER(Entity.OFFER, ExchangeText.KIND_OFFER),
    /** People to whom offers were made. */
    OFFER_MATCH(Entity.OFFER_MATCH, ExchangeText.KIND_OFFER_MATCH),
    /** Rules that findings follow. */
    RULE(Entity.RULE, ExchangeText.KIND_RULE),
    /** What was noted for findings alone. */
    OBSERVATION(Entity.OBSERVATION, ExchangeText.KIND_OBSERVATION);

    private final Entity entity;
    private final ExchangeText title;

    RecordKind(Entity entity, ExchangeText title) {
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
