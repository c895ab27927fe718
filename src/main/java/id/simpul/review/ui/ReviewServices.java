package id.simpul.review.ui;

import id.simpul.kernel.Actor;
import id.simpul.reference.CodeLists;
import id.simpul.region.Regions;
import id.simpul.review.BnbaDesk;
import id.simpul.review.MatrixDesk;
import id.simpul.review.ReviewDesk;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Route;
import java.time.Clock;
import java.util.function.LongFunction;

/**
 * What the screens of checks work with.
 *
 * @param actor who is signed in
 * @param desk runs the checks and keeps decisions
 * @param matrix families by programmes
 * @param bnba lists by name and address
 * @param codes labels of programmes
 * @param regions names of villages
 * @param clock with the office's time zone
 * @param files chooses where to save
 * @param family the record of a family by its row id
 * @param duplicates where records of one person are compared side by side
 */
public record ReviewServices(
        Actor actor,
        ReviewDesk desk,
        MatrixDesk matrix,
        BnbaDesk bnba,
        CodeLists codes,
        Regions regions,
        Clock clock,
        FilePicker files,
        LongFunction<Route> family,
        Route duplicates) {}
