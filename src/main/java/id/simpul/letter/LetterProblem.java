package id.simpul.letter;

import id.simpul.kernel.KernelText;
import id.simpul.kernel.Message;
import id.simpul.kernel.Problem;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.LetterText;
import java.time.LocalDate;

/** What can stand between a referral and its letter, or be wrong with the settings of letters. */
public sealed interface LetterProblem extends Problem {
    /** A number template names something that is not a token. */
    record UnknownToken(String token) implements LetterProblem {
        @Override
        public Message what() {
            return Message.of(LetterText.NUMBER_UNKNOWN_WHAT, "{" + token + "}");
        }

        @Override
        public Message safe() {
            return Message.of(KernelText.NOTHING_CHANGED);
        }

        @Override
        public Message next() {
            return Message.of(LetterText.NUMBER_UNKNOWN_NEXT);
        }
    }

    /** A number template opens a brace and does not close it, or the other way round. */
    record OpenToken() implements LetterProblem {
        @Override
        public Message what() {
            return Message.of(LetterText.NUMBER_OPEN_WHAT);
        }

        @Override
        public Message safe() {
            return Message.of(KernelText.NOTHING_CHANGED);
        }

        @Override
        public Message next() {
            return Message.of(LetterText.NUMBER_OPEN_NEXT);
        }
    }

    /** A number template has no place for the sequence number. */
    record NoSequence() implements LetterProblem {
        @Override
        public Message what() {
            return Message.of(LetterText.NUMBER_NO_SEQUENCE_WHAT);
        }

        @Override
        public Message safe() {
            return Message.of(KernelText.NOTHING_CHANGED);
        }

        @Override
        public Message next() {
            return Message.of(LetterText.NUMBER_NO_SEQUENCE_NEXT);
        }
    }

    /** A number template uses a token that the office has not filled. */
    record TokenWithoutValue(String token) implements LetterProblem {
        @Override
        public Message what() {
            return Message.of(LetterText.NUMBER_EMPTY_WHAT, "{" + token + "}");
        }

        @Override
        public Message safe() {
            return Message.of(KernelText.NOTHING_CHANGED);
        }

        @Override
        public Message next() {
            return Message.of(LetterText.NUMBER_EMPTY_NEXT, "{" + token + "}");
        }
    }

    /** The letterhead has no lines, or more than fit. */
    record NoLetterhead() implements LetterProblem {
        @Override
        public Message what() {
            return Message.of(LetterText.NO_LETTERHEAD_WHAT);
        }

        @Override
        public Message safe() {
            return Message.of(KernelText.NOTHING_CHANGED);
        }

        @Override
        public Message next() {
            return Message.of(LetterText.NO_LETTERHEAD_NEXT);
        }
    }

    /** The place for the date line is not set. */
    record NoPlace() implements LetterProblem {
        @Override
        public Message what() {
            return Message.of(LetterText.NO_PLACE_WHAT);
        }

        @Override
        public Message safe() {
            return Message.of(LetterText.SAFE_NO_NUMBER);
        }

        @Override
        public Message next() {
            return Message.of(LetterText.NO_PLACE_NEXT);
        }
    }

    /** Nobody is set who signs. */
    record NoSigner() implements LetterProblem {
        @Override
        public Message what() {
            return Message.of(LetterText.NO_SIGNER_WHAT);
        }

        @Override
        public Message safe() {
            return Message.of(LetterText.SAFE_NO_NUMBER);
        }

        @Override
        public Message next() {
            return Message.of(LetterText.NO_SIGNER_NEXT);
        }
    }

    /** The referral does not say whom the letter goes to. */
    record NoAddressee() implements LetterProblem {
        @Override
        public Message what() {
            return Message.of(LetterText.NO_ADDRESSEE_WHAT);
        }

        @Override
        public Message safe() {
            return Message.of(LetterText.SAFE_NO_NUMBER);
        }

        @Override
        public Message next() {
            return Message.of(LetterText.NO_ADDRESSEE_NEXT);
        }
    }

    /** The case has no such referral, or no longer. */
    record NoReferral() implements LetterProblem {
        @Override
        public Message what() {
            return Message.of(LetterText.NO_REFERRAL_WHAT);
        }

        @Override
        public Message safe() {
            return Message.of(LetterText.SAFE_NO_NUMBER);
        }

        @Override
        public Message next() {
            return Message.of(LetterText.NO_REFERRAL_NEXT);
        }
    }

    /** The referral has a letter that is in force. */
    record AlreadyIssued(String number) implements LetterProblem {
        @Override
        public Message what() {
            return Message.of(LetterText.ALREADY_ISSUED_WHAT, number);
        }

        @Override
        public Message safe() {
            return Message.of(LetterText.SAFE_NO_NUMBER);
        }

        @Override
        public Message next() {
            return Message.of(LetterText.ALREADY_ISSUED_NEXT);
        }
    }

    /** What the letter says was changed after the draft was shown. */
    record DraftOutdated() implements LetterProblem {
        @Override
        public Message what() {
            return Message.of(LetterText.DRAFT_OUTDATED_WHAT);
        }

        @Override
        public Message safe() {
            return Message.of(LetterText.SAFE_NO_NUMBER);
        }

        @Override
        public Message next() {
            return Message.of(LetterText.DRAFT_OUTDATED_NEXT);
        }
    }

    /** This computer's day is before what the letter tells of. */
    record ClockBehind(LocalDate recorded) implements LetterProblem {
        @Override
        public Message what() {
            return Message.of(
                    LetterText.CLOCK_BEHIND_WHAT, new Formats(new Texts(Texts.INDONESIAN)).longDate(recorded));
        }

        @Override
        public Message safe() {
            return Message.of(LetterText.SAFE_NO_NUMBER);
        }

        @Override
        public Message next() {
            return Message.of(LetterText.CLOCK_BEHIND_NEXT);
        }
    }

    /** There is no such letter. */
    record NotFound() implements LetterProblem {
        @Override
        public Message what() {
            return Message.of(LetterText.NOT_FOUND_WHAT);
        }

        @Override
        public Message safe() {
            return Message.of(KernelText.NOTHING_CHANGED);
        }

        @Override
        public Message next() {
            return Message.of(LetterText.NOT_FOUND_NEXT);
        }
    }

    /** The letter was taken over from older records without its PDF. */
    record NoPdf(String number) implements LetterProblem {
        @Override
        public Message what() {
            return Message.of(LetterText.NO_PDF_WHAT, number);
        }

        @Override
        public Message safe() {
            return Message.of(KernelText.NOTHING_CHANGED);
        }

        @Override
        public Message next() {
            return Message.of(LetterText.NO_PDF_NEXT);
        }
    }

    /** The letter is void already. */
    record AlreadyVoid(String number) implements LetterProblem {
        @Override
        public Message what() {
            return Message.of(LetterText.ALREADY_VOID_WHAT, number);
        }

        @Override
        public Message safe() {
            return Message.of(KernelText.NOTHING_CHANGED);
        }

        @Override
        public Message next() {
            return Message.of(LetterText.ALREADY_VOID_NEXT);
        }
    }

    /** A letter is made void with a reason only. */
    record ReasonMissing() implements LetterProblem {
        @Override
        public Message what() {
            return Message.of(LetterText.REASON_MISSING_WHAT);
        }

        @Override
        public Message safe() {
            return Message.of(KernelText.NOTHING_CHANGED);
        }

        @Override
        public Message next() {
            return Message.of(LetterText.REASON_MISSING_NEXT);
        }
    }

    /** The case is restricted and the user may not read it. */
    record Restricted() implements LetterProblem {
        @Override
        public Message what() {
            return Message.of(LetterText.RESTRICTED_WHAT);
        }

        @Override
        public Message safe() {
            return Message.of(KernelText.NOTHING_CHANGED);
        }

        @Override
        public Message next() {
            return Message.of(LetterText.RESTRICTED_NEXT);
        }
    }

    /** The file could not be written. */
    record CannotSave(String file) implements LetterProblem {
        @Override
        public Message what() {
            return Message.of(LetterText.CANNOT_SAVE_WHAT, file);
        }

        @Override
        public Message safe() {
            return Message.of(LetterText.CANNOT_SAVE_SAFE);
        }

        @Override
        public Message next() {
            return Message.of(LetterText.CANNOT_SAVE_NEXT);
        }
    }
}
