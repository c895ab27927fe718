package id.simpul.letter;

import id.simpul.kernel.Message;
import id.simpul.kernel.Problem;
import id.simpul.l10n.text.LetterText;

/** What can stand between the records of a family and a letter about its participation. */
public sealed interface FamilyLetterProblem extends Problem {
    @Override
    default Message safe() {
        return Message.of(LetterText.SAFE_NO_NUMBER);
    }

    /** No participation in PKH is on record that runs on the day of the letter. */
    record NotParticipant() implements FamilyLetterProblem {
        @Override
        public Message what() {
            return Message.of(LetterText.NOT_PARTICIPANT_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(LetterText.NOT_PARTICIPANT_NEXT);
        }
    }

    /** The rules of the day find no component of a pupil for the member. */
    record NotPupil() implements FamilyLetterProblem {
        @Override
        public Message what() {
            return Message.of(LetterText.NOT_PUPIL_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(LetterText.NOT_PUPIL_NEXT);
        }
    }

    /** It is not on record which school the member goes to. */
    record NoSchool() implements FamilyLetterProblem {
        @Override
        public Message what() {
            return Message.of(LetterText.NO_SCHOOL_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(LetterText.NO_SCHOOL_NEXT);
        }
    }

    /** Nobody said whom a letter to a hospital goes to. */
    record NoHospital() implements FamilyLetterProblem {
        @Override
        public Message what() {
            return Message.of(LetterText.NO_HOSPITAL_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(LetterText.NO_HOSPITAL_NEXT);
        }
    }

    /** Nobody said what the letter is for. */
    record NoPurpose() implements FamilyLetterProblem {
        @Override
        public Message what() {
            return Message.of(LetterText.NO_PURPOSE_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(LetterText.NO_PURPOSE_NEXT);
        }
    }

    /** The member does not live with the family on the day of the letter. */
    record NotPresent() implements FamilyLetterProblem {
        @Override
        public Message what() {
            return Message.of(LetterText.NOT_PRESENT_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(LetterText.NOT_PRESENT_NEXT);
        }
    }
}
