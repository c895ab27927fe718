package id.simpul.caseload.ui;

import id.simpul.caseload.CaseloadDesk;
import id.simpul.caseload.GroupDesk;
import id.simpul.caseload.LetterBatch;
import id.simpul.kernel.Actor;
import id.simpul.letter.LetterOutput;
import id.simpul.reference.CodeLists;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import id.simpul.screen.FilePicker;

/**
 * What the screens of a facilitator work with.
 *
 * @param actor who is signed in
 * @param caseload what is ready to know
 * @param groups who accompanies whom
 * @param batch many letters
 * @param output prints and saves letters
 * @param office code of the office
 * @param host other features
 */
public record CaseloadServices(
        Actor actor,
        CaseloadDesk caseload,
        GroupDesk groups,
        LetterBatch batch,
        LetterOutput output,
        CodeLists codes,
        Regions regions,
        FilePicker files,
        String office,
        CaseloadHost host) {
    /** The name of a village. */
    String village(String code) {
        return regions.find(code).map(Region::title).orElse(code);
    }
}
