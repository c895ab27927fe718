package id.simpul.programme;

import id.simpul.kernel.KernelText;
import id.simpul.kernel.Message;
import id.simpul.kernel.Problem;
import id.simpul.l10n.text.ProgrammeText;

/** Why a participation cannot be recorded as given. */
public sealed interface ProgrammeProblem extends Problem {
    @Override
    default Message safe() {
        return Message.of(KernelText.NOTHING_CHANGED);
    }

    /** The family, or the member in it, is not there. */
    record NotInFamily() implements ProgrammeProblem {
        @Override
        public Message what() {
            return Message.of(ProgrammeText.FAMILY_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ProgrammeText.FAMILY_NEXT);
        }
    }

    /** The programme is in no list. */
    record UnknownProgramme() implements ProgrammeProblem {
        @Override
        public Message what() {
            return Message.of(ProgrammeText.PROGRAMME_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ProgrammeText.PROGRAMME_NEXT);
        }
    }

    /** It ends before it begins. */
    record EndsBeforeStart() implements ProgrammeProblem {
        @Override
        public Message what() {
            return Message.of(ProgrammeText.DATES_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ProgrammeText.DATES_NEXT);
        }
    }

    /** The same person or family takes part in the same programme and component already. */
    record AlreadyActive() implements ProgrammeProblem {
        @Override
        public Message what() {
            return Message.of(ProgrammeText.TWICE_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ProgrammeText.TWICE_NEXT);
        }
    }

    /** The same period was recorded as received already. */
    record AlreadyReceived() implements ProgrammeProblem {
        @Override
        public Message what() {
            return Message.of(ProgrammeText.RECEIVED_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ProgrammeText.RECEIVED_NEXT);
        }
    }

    /** Something speaks against it, and nobody said why it should be nevertheless. */
    record ReasonNeeded() implements ProgrammeProblem {
        @Override
        public Message what() {
            return Message.of(ProgrammeText.REASON_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ProgrammeText.REASON_NEXT);
        }
    }

    /** No row of a list can be recorded. */
    record NothingToRecord() implements ProgrammeProblem {
        @Override
        public Message what() {
            return Message.of(ProgrammeText.LIST_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ProgrammeText.LIST_NEXT);
        }
    }
}
