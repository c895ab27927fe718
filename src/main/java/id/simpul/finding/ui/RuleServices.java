package id.simpul.finding.ui;

import id.simpul.finding.FindingDesk;
import id.simpul.finding.RuleDesk;
import id.simpul.kernel.Actor;
import id.simpul.reference.CodeLists;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;

/**
 * What the screen of rules works with.
 *
 * @param actor who is signed in
 * @param office Kemendagri code of this office
 * @param findings the rules as they are
 * @param desk makes rules
 * @param codes words of the codes
 * @param today which day it is at the office
 * @param sections the way to the lists beside this one
 * @param host sends rules to the offices, or receives them from the district
 */
public record RuleServices(
        Actor actor,
        String office,
        FindingDesk findings,
        RuleDesk desk,
        CodeLists codes,
        Supplier<LocalDate> today,
        Node sections,
        Host host) {
    /** How rules travel. */
    public interface Host {
        /** Writes a package for every office; empty where this office cannot. */
        Optional<Runnable> send();

        /** Takes over a package of the district and then runs {@code taken}; empty where this office cannot. */
        Optional<Runnable> receive(Runnable taken);
    }
}
