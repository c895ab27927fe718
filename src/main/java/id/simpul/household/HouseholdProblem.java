package id.simpul.household;

import id.simpul.kernel.KernelText;
import id.simpul.kernel.Message;
import id.simpul.kernel.Problem;
import id.simpul.l10n.text.HouseholdText;

/** Why a family cannot be recorded as given. */
public sealed interface HouseholdProblem extends Problem {
    @Override
    default Message safe() {
        return Message.of(HouseholdText.PROBLEM_SAFE);
    }

    /** No village was chosen. */
    record VillageMissing() implements HouseholdProblem {
        @Override
        public Message what() {
            return Message.of(HouseholdText.PROBLEM_VILLAGE_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(HouseholdText.PROBLEM_VILLAGE_NEXT);
        }
    }

    /** A family has no members. */
    record NoMembers() implements HouseholdProblem {
        @Override
        public Message what() {
            return Message.of(HouseholdText.PROBLEM_MEMBERS_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(HouseholdText.PROBLEM_MEMBERS_NEXT);
        }
    }

    /** No member is the head. */
    record NoHead() implements HouseholdProblem {
        @Override
        public Message what() {
            return Message.of(HouseholdText.PROBLEM_NO_HEAD_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(HouseholdText.PROBLEM_NO_HEAD_NEXT);
        }
    }

    /** More than one living member is the head. */
    record ManyHeads() implements HouseholdProblem {
        @Override
        public Message what() {
            return Message.of(HouseholdText.PROBLEM_HEADS_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(HouseholdText.PROBLEM_HEADS_NEXT);
        }
    }

    /**
     * A member has no name.
     *
     * @param position of the member in the form, from 1
     */
    record NameMissing(int position) implements HouseholdProblem {
        @Override
        public Message what() {
            return Message.of(HouseholdText.PROBLEM_NAME_WHAT, position);
        }

        @Override
        public Message next() {
            return Message.of(HouseholdText.PROBLEM_NAME_NEXT);
        }
    }

    /**
     * A member has neither a NIK nor a reason for having none.
     *
     * @param position of the member in the form, from 1
     */
    record NikReasonMissing(int position) implements HouseholdProblem {
        @Override
        public Message what() {
            return Message.of(HouseholdText.PROBLEM_NIK_WHAT, position);
        }

        @Override
        public Message next() {
            return Message.of(HouseholdText.PROBLEM_NIK_NEXT);
        }
    }

    /**
     * A birth or death date cannot be: in the future, or death before birth.
     *
     * @param position of the member in the form, from 1
     */
    record ImpossibleDate(int position) implements HouseholdProblem {
        @Override
        public Message what() {
            return Message.of(HouseholdText.PROBLEM_DATE_WHAT, position);
        }

        @Override
        public Message next() {
            return Message.of(HouseholdText.PROBLEM_DATE_NEXT);
        }
    }

    /** The family or member is not there, or no longer. */
    record NotFound() implements HouseholdProblem {
        @Override
        public Message what() {
            return Message.of(HouseholdText.PROBLEM_FOUND_WHAT);
        }

        @Override
        public Message safe() {
            return Message.of(KernelText.NOTHING_CHANGED);
        }

        @Override
        public Message next() {
            return Message.of(HouseholdText.PROBLEM_FOUND_NEXT);
        }
    }

    /**
     * A member whom cases or programmes speak of cannot be removed as an error.
     *
     * @param cases number of cases
     * @param programmes number of participations
     */
    record HasRecords(int cases, int programmes) implements HouseholdProblem {
        @Override
        public Message what() {
            return Message.of(HouseholdText.PROBLEM_RECORDS_WHAT, cases, programmes);
        }

        @Override
        public Message safe() {
            return Message.of(KernelText.NOTHING_CHANGED);
        }

        @Override
        public Message next() {
            return Message.of(HouseholdText.PROBLEM_RECORDS_NEXT);
        }
    }

    /** The head cannot leave while others stay behind without one. */
    record HeadLeaves() implements HouseholdProblem {
        @Override
        public Message what() {
            return Message.of(HouseholdText.PROBLEM_HEAD_LEAVES_WHAT);
        }

        @Override
        public Message safe() {
            return Message.of(KernelText.NOTHING_CHANGED);
        }

        @Override
        public Message next() {
            return Message.of(HouseholdText.PROBLEM_HEAD_LEAVES_NEXT);
        }
    }

    /** The target of a move is the family the member is in. */
    record SameFamily() implements HouseholdProblem {
        @Override
        public Message what() {
            return Message.of(HouseholdText.PROBLEM_SAME_WHAT);
        }

        @Override
        public Message safe() {
            return Message.of(KernelText.NOTHING_CHANGED);
        }

        @Override
        public Message next() {
            return Message.of(HouseholdText.PROBLEM_SAME_NEXT);
        }
    }

    /** The head dies or goes while others stay, and nobody was named to follow. */
    record HeadNeeded() implements HouseholdProblem {
        @Override
        public Message what() {
            return Message.of(HouseholdText.PROBLEM_HEAD_NEEDED_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(HouseholdText.PROBLEM_HEAD_NEEDED_NEXT);
        }
    }

    /** Somebody's relation to the new head was not said. */
    record RelationMissing() implements HouseholdProblem {
        @Override
        public Message what() {
            return Message.of(HouseholdText.PROBLEM_RELATION_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(HouseholdText.PROBLEM_RELATION_NEXT);
        }
    }

    /** The member is recorded as deceased, or goes away in the same act. */
    record NotAlive() implements HouseholdProblem {
        @Override
        public Message what() {
            return Message.of(HouseholdText.PROBLEM_ALIVE_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(HouseholdText.PROBLEM_ALIVE_NEXT);
        }
    }

    /** The day is in the future, or before birth. */
    record EventDate() implements HouseholdProblem {
        @Override
        public Message what() {
            return Message.of(HouseholdText.PROBLEM_EVENT_DATE_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(HouseholdText.PROBLEM_EVENT_DATE_NEXT);
        }
    }

    /** Something is on record that happened to the person after the day it is said to have died. */
    record LaterEvent() implements HouseholdProblem {
        @Override
        public Message what() {
            return Message.of(HouseholdText.PROBLEM_LATER_EVENT_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(HouseholdText.PROBLEM_LATER_EVENT_NEXT);
        }
    }

    /** Both families are known to live in one building already. */
    record SameDwelling() implements HouseholdProblem {
        @Override
        public Message what() {
            return Message.of(HouseholdText.PROBLEM_SAME_DWELLING_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(HouseholdText.PROBLEM_SAME_DWELLING_NEXT);
        }
    }

    /** The family is not known to share its house with anybody. */
    record OwnDwelling() implements HouseholdProblem {
        @Override
        public Message what() {
            return Message.of(HouseholdText.PROBLEM_OWN_DWELLING_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(HouseholdText.PROBLEM_OWN_DWELLING_NEXT);
        }
    }

    /** The new number is the one on record. */
    record SameNumber() implements HouseholdProblem {
        @Override
        public Message what() {
            return Message.of(HouseholdText.PROBLEM_SAME_NUMBER_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(HouseholdText.PROBLEM_SAME_NUMBER_NEXT);
        }
    }
}
