package id.simpul.numbering;

import id.simpul.kernel.KernelText;
import id.simpul.kernel.Message;
import id.simpul.kernel.Problem;
import id.simpul.l10n.text.NumberingText;
import java.time.LocalDate;

/** Why this computer gives no number now. */
public sealed interface NumberProblem extends Problem {
    @Override
    default Message safe() {
        return Message.of(KernelText.NOTHING_CHANGED);
    }

    /** All numbers that were reserved for this computer are used. */
    record BlockEmpty(Series series) implements NumberProblem {
        @Override
        public Message what() {
            return Message.of(NumberingText.EMPTY_WHAT, series.title());
        }

        @Override
        public Message next() {
            return Message.of(NumberingText.EXCHANGE_NEXT);
        }
    }

    /** No numbers were reserved for this computer in that series and year. */
    record NoBlock(Series series) implements NumberProblem {
        @Override
        public Message what() {
            return Message.of(NumberingText.NO_BLOCK_WHAT, series.title());
        }

        @Override
        public Message next() {
            return Message.of(NumberingText.EXCHANGE_NEXT);
        }
    }

    /** The numbers that are left could be given until {@code on} only. */
    record BlockExpired(Series series, LocalDate on) implements NumberProblem {
        @Override
        public Message what() {
            return Message.of(NumberingText.EXPIRED_WHAT, series.title(), on);
        }

        @Override
        public Message next() {
            return Message.of(NumberingText.EXCHANGE_NEXT);
        }
    }

    /** This computer was set up as a further one and is not enrolled at the main computer yet. */
    record NotEnrolledYet() implements NumberProblem {
        @Override
        public Message what() {
            return Message.of(NumberingText.WAITING_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(NumberingText.WAITING_NEXT);
        }
    }

    /** The data folder was last used on another computer or in another folder: it may be a copy. */
    record Elsewhere() implements NumberProblem {
        @Override
        public Message what() {
            return Message.of(NumberingText.ELSEWHERE_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(NumberingText.ELSEWHERE_NEXT);
        }
    }

    /** The clock stands before what was last written here. */
    record ClockBehind(LocalDate written) implements NumberProblem {
        @Override
        public Message what() {
            return Message.of(NumberingText.CLOCK_WHAT, written);
        }

        @Override
        public Message next() {
            return Message.of(NumberingText.CLOCK_NEXT);
        }
    }

    /** Only the main computer changes what holds for the whole office. */
    record OnlyMain() implements NumberProblem {
        @Override
        public Message what() {
            return Message.of(NumberingText.MAIN_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(NumberingText.MAIN_NEXT);
        }
    }
}
