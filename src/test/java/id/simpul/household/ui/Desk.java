package id.simpul.household.ui;

import id.simpul.household.Family;
import id.simpul.household.FamilyDesks;
import id.simpul.household.FamilyList;
import id.simpul.household.HouseholdDesk;
import id.simpul.household.Person;
import id.simpul.household.ProgrammeLine;
import id.simpul.household.SearchIndex;
import id.simpul.household.Written;
import id.simpul.household.csv.CsvImport;
import id.simpul.household.csv.FamilyParts;
import id.simpul.household.match.DuplicateDesk;
import id.simpul.household.match.RecordedPeople;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Progress;
import id.simpul.l10n.Texts;
import id.simpul.reference.CodeLists;
import id.simpul.region.Regions;
import id.simpul.screen.Drafts;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.Route;
import id.simpul.screen.Screen;
import id.simpul.screen.TextSize;
import id.simpul.screen.Ui;
import id.simpul.store.Database;
import id.simpul.testing.Synthetic;
import id.simpul.testing.UiForTests;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A desk with the imported sample, the screens of families, and a host that remembers what it was asked. */
final class Desk implements AutoCloseable, FamilyHost {
    static final Regions REGIONS = new Regions();

    final Database database;
    Actor actor;
    final HouseholdDesk households;
    final DuplicateDesk duplicates;
    final FamilyList list;
    final CodeLists codes;
    final Drafts drafts = new UiForTests.MemoryDrafts();
    final Ui ui;
    final List<String> asked = new ArrayList<>();
    final ChosenFiles picker = new ChosenFiles();

    Desk(Path folder) {
        this(folder, EnumSet.allOf(Capability.class), new Texts(Texts.INDONESIAN));
    }

    Desk(Path folder, Set<Capability> capabilities, Texts texts) {
        database = Database.create(folder, new byte[32], "320127", UiForTests.CLOCK);
        new SearchIndex(REGIONS).open(database);
        actor = new Actor(7, "Siti Rohmah", "320127", capabilities);
        var people = new RecordedPeople(database);
        households = new HouseholdDesk(database, UiForTests.CLOCK, people, List.of());
        duplicates = new DuplicateDesk(database, households, people, UiForTests.CLOCK);
        list = new FamilyList(database);
        codes = CodeLists.of(database);
        ui = new Ui(texts, UiForTests.CLOCK, TextSize.NORMAL, Jobs.Lanes.sameThread(), drafts, this::screen);
    }

    /** From now on somebody with these capabilities sits at the desk. */
    void actor(Set<Capability> capabilities) {
        actor = new Actor(7, "Siti Rohmah", "320127", capabilities);
    }

    Desk withSample() {
        new CsvImport(database, FamilyParts.of(REGIONS), UiForTests.CLOCK)
                .run(Actor.program("320127"), Synthetic.SAMPLE, Progress.NONE);
        return this;
    }

    Screen screen(Route route, Ui own) {
        return switch (route) {
            case FamiliesRoute families -> families(own).screen();
            case FamilyRoute family -> family(own, family).screen();
            case RegisterFamilyRoute register -> register(own).screen();
            case DuplicatesRoute all ->
                new DuplicatesView(own, actor, duplicates, codes, REGIONS, UiForTests.CLOCK.getZone()).screen();
            case DuplicateRoute pair -> new DuplicateView(own, actor, duplicates, codes, REGIONS, this, pair).screen();
            default -> Screen.of(route.toString(), EmptyState.of(Icon.HOME, route.toString()));
        };
    }

    FamiliesView families(Ui own) {
        return new FamiliesView(own, actor, households, list, codes, REGIONS, this);
    }

    FamilyView family(Ui own, FamilyRoute route) {
        return new FamilyView(
                own,
                actor,
                FamilyDesks.on(database, UiForTests.CLOCK, households),
                codes,
                REGIONS,
                this,
                picker,
                route);
    }

    RegisterView register(Ui own) {
        return new RegisterView(own, actor, households, codes, REGIONS, this);
    }

    @Override
    public List<CaseLine> cases(long household) {
        return household % 2 == 0
                ? List.of(
                        new CaseLine(1, "Alat bantu disabilitas", "0509/SLRT/IV/2026", "Rujukan, lewat 12 hari", true))
                : List.of();
    }

    @Override
    public List<VisitLine> visits(long household) {
        return List.of(new VisitLine("2 Sep 2024, P09", "3 dari 9 kriteria terpenuhi"));
    }

    @Override
    public List<FamilyTab> tabs(Runnable changed) {
        return List.of();
    }

    @Override
    public Optional<String> component(Person member) {
        return member.details().head() ? Optional.empty() : Optional.of("Anak SD");
    }

    @Override
    public void openCase(long caseId) {
        asked.add("case " + caseId);
    }

    @Override
    public void newCase(long person) {
        asked.add("new case " + person);
    }

    @Override
    public void assess(long household) {
        asked.add("assess " + household);
    }

    @Override
    public void recordProgramme(Family family, Runnable saved) {
        asked.add("programme of " + family.id());
        saved.run();
    }

    @Override
    public void editProgramme(Family family, ProgrammeLine programme, Runnable saved) {
        asked.add("programme " + programme.id());
        saved.run();
    }

    @Override
    public void registered(Written written, long head) {
        asked.add("registered " + written.id());
        ui.navigator().replace(new FamilyRoute(written.id(), written.act()));
    }

    @Override
    public void close() {
        database.close();
    }
}
