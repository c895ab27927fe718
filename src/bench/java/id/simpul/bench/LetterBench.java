package id.simpul.bench;

import id.simpul.caseload.CaseloadFamily;
import id.simpul.caseload.CaseloadOffice;
import id.simpul.caseload.LetterBatch;
import id.simpul.kernel.Progress;
import id.simpul.letter.FamilyLetterDraft;
import id.simpul.letter.FamilyLetterKind;
import id.simpul.letter.FamilyLetterRequest;
import id.simpul.letter.LetterOffice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Measures a facilitator's 250 families: reading what is ready to know, checking, issuing and joining their certificates, with
 * the memory in use after each: {@code mvn -q test-compile exec:exec@bench -Dbench=LetterBench}.
 */
public final class LetterBench {
    private static final int FAMILIES = 250;

    private LetterBench() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("surat");
        try (var office = new CaseloadOffice(folder.resolve("data"))) {
            List<Long> rows = office.families(FAMILIES);
            office.groups.assign(LetterOffice.ACTOR, office.group("Mawar", CaseloadOffice.ME), rows, "");
            for (int round = 1; round <= 2; round++) {
                List<CaseloadFamily> families = measure(
                        "round " + round + ", families with their facts",
                        () -> office.caseload.families(LetterOffice.ACTOR, CaseloadOffice.ME.id(), Progress.NONE));
                List<FamilyLetterRequest> requests = families.stream()
                        .map(family -> new FamilyLetterRequest(
                                FamilyLetterKind.CERTIFICATE,
                                family.holder(),
                                "",
                                "",
                                FamilyLetterKind.CERTIFICATE.usualPurpose()))
                        .toList();
                List<FamilyLetterDraft> drafts =
                        measure("check", () -> office.batch.check(LetterOffice.ACTOR, requests, Progress.NONE));
                List<LetterBatch.Outcome> outcomes =
                        measure("issue", () -> office.batch.issue(LetterOffice.ACTOR, drafts, Progress.NONE));
                List<Long> letters = outcomes.stream()
                        .map(one -> Objects.requireNonNull(one.issued()).id())
                        .toList();
                byte[] pile = measure(
                        "one file of all",
                        () -> office.office.output.joined(LetterOffice.ACTOR, letters, Progress.NONE));
                System.out.printf("file: %d KB, %d letters%n", pile.length / 1024, letters.size());
            }
        }
    }

    private static <T> T measure(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        long took = (System.nanoTime() - start) / 1_000_000;
        System.gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf("%s: %d ms, %d MB in use afterwards%n", what, took, used / 1_048_576);
        return result;
    }
}
