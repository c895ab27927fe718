package id.simpul.app;

import id.simpul.access.PasswordPolicy;
import id.simpul.access.Session;
import id.simpul.access.UserDesk;
import id.simpul.assessment.AssessmentDesk;
import id.simpul.casework.CaseCatalogue;
import id.simpul.casework.CaseDesk;
import id.simpul.casework.CaseHistory;
import id.simpul.casework.CaseInbox;
import id.simpul.exchange.AnswerDesk;
import id.simpul.exchange.EnrolmentDesk;
import id.simpul.exchange.ReceptionDesk;
import id.simpul.exchange.SigningSecret;
import id.simpul.exchange.SubmissionDesk;
import id.simpul.finding.FindingDesk;
import id.simpul.finding.RuleDesk;
import id.simpul.household.FamilyDesks;
import id.simpul.household.FamilyList;
import id.simpul.household.HouseholdDesk;
import id.simpul.household.PersonSearch;
import id.simpul.household.SearchIndex;
import id.simpul.household.match.DuplicateDesk;
import id.simpul.household.match.MergedRecords;
import id.simpul.household.match.RecordedPeople;
import id.simpul.household.sheet.SheetExport;
import id.simpul.household.sheet.SheetImport;
import id.simpul.kernel.Actor;
import id.simpul.letter.LetterDesk;
import id.simpul.letter.LetterKeys;
import id.simpul.letter.LetterOutput;
import id.simpul.letter.LetterPaper;
import id.simpul.letter.LetterRegister;
import id.simpul.letter.OfficeDesk;
import id.simpul.letter.ReceiptDesk;
import id.simpul.letter.SealCheck;
import id.simpul.letter.StatementDesk;
import id.simpul.letter.VerifyPage;
import id.simpul.paper.Printing;
import id.simpul.paper.Typesetter;
import id.simpul.programme.ParticipationDesk;
import id.simpul.programme.ProgrammeDesk;
import id.simpul.recap.RecapDesk;
import id.simpul.reference.CodeLists;
import id.simpul.referral.DestinationDirectory;
import id.simpul.referral.HandOverDesk;
import id.simpul.referral.ReferralDesk;
import id.simpul.region.Regions;
import id.simpul.review.BnbaDesk;
import id.simpul.review.MatrixDesk;
import id.simpul.review.ReviewDesk;
import id.simpul.store.Database;
import id.simpul.store.DraftStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/** The desks of one office while somebody is signed in: the one place that knows how they are put together. */
public final class Office implements AutoCloseable {
    private final Session session;
    private final Regions regions;
    private final Clock clock;
    private final ZoneId zone;
    private final SecureRandom random = new SecureRandom();
    private final CodeLists codes;
    private final SearchIndex index;
    private final HouseholdDesk households;
    private final CaseDesk cases;
    private final CaseInbox inbox;
    private final FamilyDesks familyDesks;
    private final ParticipationDesk participations;
    private final FindingDesk findings;
    private final AssessmentDesk assessments;
    private final DestinationDirectory destinations;
    private final ReferralDesk referrals;
    private final EnrolmentDesk enrolment;
    private final Printing printing = new Printing();
    private final Typesetter typesetter = new Typesetter();
    private final OfficeDesk profile;
    private final LetterKeys letterKeys;
    private final LetterDesk letters;
    private final ReceiptDesk receipts;
    private final Recommendations recommendations;
    private final RecapDesk recaps;
    private final DuplicateDesk duplicates;
    private final ReviewDesk reviews;
    private final BnbaDesk bnba;

    /** Puts the desks of {@code session} together; not on the user interface's thread, since it reads the file. */
    public Office(Session session, Regions regions, Clock clock, ZoneId zone) {
        this.session = session;
        this.regions = regions;
        this.clock = clock;
        this.zone = zone;
        Database database = session.database();
        index = new SearchIndex(regions);
        index.open(database);
        MergedRecords.open(database);
        codes = CodeLists.of(database);
        CaseCatalogue catalogue = CaseCatalogue.on(database, LocalDate.ofInstant(clock.instant(), zone));
        var people = new RecordedPeople(database);
        households = new HouseholdDesk(database, clock, people, FamilyHistories.sources());
        duplicates = new DuplicateDesk(database, households, people, clock);
        cases = new CaseDesk(database, catalogue, clock, zone);
        inbox = new CaseInbox(database, catalogue, clock, zone);
        familyDesks = FamilyDesks.on(database, clock, households);
        participations = new ParticipationDesk(database, clock.withZone(zone));
        assessments = new AssessmentDesk(database);
        destinations = new DestinationDirectory(database, regions);
        profile = new OfficeDesk(database, regions);
        referrals = new ReferralDesk(database, cases, destinations, new OurOffice(profile), clock, zone);
        Clock local = clock.withZone(zone);
        findings = new FindingDesk(database, local);
        letterKeys = new LetterKeys(database, local);
        enrolment = new EnrolmentDesk(database, clock, random, new SealKeeper(letterKeys));
        var paper = new LetterPaper(typesetter);
        letters = new LetterDesk(database, local, codes, regions, profile, letterKeys, paper);
        receipts = new ReceiptDesk(database, cases, codes, profile, paper, printing, zone);
        var statements = new StatementDesk(database, profile, letters, typesetter, printing, local);
        recommendations = Recommendations.on(database, cases, findings, participations, codes, statements, local);
        recaps = new RecapDesk(database, local, codes, regions, profile, typesetter, printing);
        reviews = new ReviewDesk(database, local, regions, findings, duplicates);
        bnba = new BnbaDesk(
                database, local, new MatrixDesk(database, local), codes, regions, profile, typesetter, printing);
        if (!isDistrict() && computers().first()) {
            destinations.seed(Actor.program(database.office()));
        }
    }

    /** Whether this is a district's file. */
    public boolean isDistrict() {
        return enrolment.isDistrict();
    }

    /** The signing secret, if the signed-in user may export. */
    public Optional<SigningSecret> signingSecret() {
        return session.keys().signing().map(secret -> {
            try {
                return new SigningSecret(secret, random);
            } finally {
                Arrays.fill(secret, (byte) 0);
            }
        });
    }

    /** The desk for users of this office. */
    public UserDesk users(PasswordPolicy policy) {
        return new UserDesk(session, policy, regions);
    }

    /** Who is signed in, with file and keys. */
    public Session session() {
        return session;
    }

    /** Who acts. */
    public Actor actor() {
        return session.actor();
    }

    /** The open file. */
    public Database database() {
        return session.database();
    }

    /** Areas of Indonesia. */
    public Regions regions() {
        return regions;
    }

    /** The clock. */
    public Clock clock() {
        return clock;
    }

    /** This computer's time zone. */
    public ZoneId zone() {
        return zone;
    }

    /** Code lists of the file. */
    public CodeLists codes() {
        return codes;
    }

    /** The index that search reads; {@link SearchIndex#build} is for a job, since it may take a while after an upgrade. */
    public SearchIndex index() {
        return index;
    }

    /** Search for people. */
    public PersonSearch search() {
        return new PersonSearch(database());
    }

    /** Families. */
    public HouseholdDesk households() {
        return households;
    }

    /** Records of one person or family. */
    public DuplicateDesk duplicates() {
        return duplicates;
    }

    /** What a family's record works with. */
    public FamilyDesks familyDesks() {
        return familyDesks;
    }

    /** Lists of families. */
    public FamilyList families() {
        return new FamilyList(database());
    }

    /** Import of lists from spreadsheets. */
    public SheetImport sheetImport() {
        return new SheetImport(database(), codes, regions, clock.withZone(zone));
    }

    /** Export of lists for spreadsheets. */
    public SheetExport sheetExport() {
        return new SheetExport(database(), codes, regions);
    }

    /** Participation in programmes. */
    public ParticipationDesk participations() {
        return participations;
    }

    /** The catalogue of programmes. */
    public ProgrammeDesk programmes() {
        return new ProgrammeDesk(database(), clock.withZone(zone));
    }

    /** What programmes bring: outlets, repairs, offers, groups, whole lists. */
    public AidDesks aid() {
        return new AidDesks(database(), assessments, clock.withZone(zone));
    }

    /** The day's work: calendar, visits, tasks. */
    public WorkDesks work() {
        return new WorkDesks(this);
    }

    /** What dated rules find about families. */
    public FindingDesk findings() {
        return findings;
    }

    /** The rules an office makes. */
    public RuleDesk rules() {
        return new RuleDesk(database(), clock.withZone(zone));
    }

    /** Cases. */
    public CaseDesk cases() {
        return cases;
    }

    /** The case inbox. */
    public CaseInbox inbox() {
        return inbox;
    }

    /** Histories of cases. */
    public CaseHistory history() {
        return new CaseHistory(database(), cases.catalogue(), codes, zone);
    }

    /** Visits. */
    public AssessmentDesk assessments() {
        return assessments;
    }

    /** Places to refer to. */
    public DestinationDirectory destinations() {
        return destinations;
    }

    /** What cases are recommended for. */
    public Recommendations recommendations() {
        return recommendations;
    }

    /** Referrals. */
    public ReferralDesk referrals() {
        return referrals;
    }

    /** Cases given to colleagues and other offices. */
    public HandOverDesk handOvers() {
        return new HandOverDesk(database(), referrals, regions);
    }

    /** Unsaved forms. */
    public DraftStore drafts() {
        return new DraftStore(database(), clock);
    }

    /** Enrolment between offices. */
    public EnrolmentDesk enrolment() {
        return enrolment;
    }

    /** Bundles this office sends. */
    public SubmissionDesk submission() {
        return new SubmissionDesk(database(), clock, AppInfo.VERSION);
    }

    /** What a district sends its offices, and they take over. */
    public AnswerDesk answers() {
        return new AnswerDesk(database(), clock, AppInfo.VERSION);
    }

    /** Bundles this office receives. */
    public ReceptionDesk reception() {
        return new ReceptionDesk(database(), clock);
    }

    /** Sets papers. */
    public Typesetter typesetter() {
        return typesetter;
    }

    /** Prints papers. */
    public Printing printing() {
        return printing;
    }

    /** Letterhead, signatory and numbering of the office. */
    public OfficeDesk profile() {
        return profile;
    }

    /** Letters. */
    public LetterDesk letters() {
        return letters;
    }

    /** Receipts of cases. */
    public ReceiptDesk receipts() {
        return receipts;
    }

    /** The register of letters. */
    public LetterRegister letterRegister() {
        return new LetterRegister(database());
    }

    /** Printed and saved letters. */
    public LetterOutput letterOutput() {
        return new LetterOutput(database(), printing);
    }

    /** Whether a letter's QR is genuine. */
    public SealCheck sealCheck() {
        return new SealCheck(database(), letterKeys, clock.withZone(zone));
    }

    /** The page with which others judge it. */
    public VerifyPage verifyPage() {
        return new VerifyPage(letterKeys, regions);
    }

    /** Monthly recaps. */
    public RecapDesk recaps() {
        return recaps;
    }

    /** Checks of the register. */
    public ReviewDesk reviews() {
        return reviews;
    }

    /** Lists by name and address. */
    public BnbaDesk bnba() {
        return bnba;
    }

    /** The computers of this office, and their numbers. */
    public OfficeComputers computers() {
        return OfficeComputers.of(this, random, letterKeys);
    }

    /** Signs out: closes the file and clears the keys. */
    @Override
    public void close() {
        session.close();
    }
}
