package id.simpul.letter.ui;

import id.simpul.kernel.Actor;
import id.simpul.letter.LetterDesk;
import id.simpul.letter.LetterOutput;
import id.simpul.letter.LetterRegister;
import id.simpul.letter.NumberDesk;
import id.simpul.letter.SealCheck;
import id.simpul.letter.VerifyPage;
import id.simpul.reference.CodeLists;
import id.simpul.screen.FilePicker;

/**
 * What the screens of letters work with.
 *
 * @param actor who is signed in
 * @param desk drafts and issues
 * @param register lists
 * @param output shows, prints and saves
 * @param check judges QR codes
 * @param page the page with which others judge them
 * @param codes names of kinds of letters
 * @param numbers accounts for their numbers
 * @param files chooses where to save
 */
public record LetterServices(
        Actor actor,
        LetterDesk desk,
        LetterRegister register,
        LetterOutput output,
        SealCheck check,
        VerifyPage page,
        CodeLists codes,
        NumberDesk numbers,
        FilePicker files) {}
