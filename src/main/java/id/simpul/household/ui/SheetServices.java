package id.simpul.household.ui;

import id.simpul.household.sheet.SheetExport;
import id.simpul.household.sheet.SheetImport;
import id.simpul.kernel.Actor;
import id.simpul.reference.CodeLists;
import id.simpul.region.Regions;
import id.simpul.screen.FilePicker;

/**
 * What the screens of lists work with.
 *
 * @param actor who is signed in
 * @param imports reads lists
 * @param exports writes lists
 * @param files chooses files
 * @param codes names of codes
 * @param regions names of villages
 */
public record SheetServices(
        Actor actor, SheetImport imports, SheetExport exports, FilePicker files, CodeLists codes, Regions regions) {}
