package id.simpul.exchange.trust;

import id.simpul.exchange.wire.OfficeCode;
import id.simpul.kernel.KernelText;
import id.simpul.kernel.Message;
import id.simpul.kernel.Problem;
import id.simpul.l10n.text.ExchangeText;

/** What can go wrong while offices get to know each other. */
public sealed interface TrustProblem extends Problem {
    @Override
    default Message safe() {
        return Message.of(KernelText.NOTHING_CHANGED);
    }

    /** The file or QR is no registration card, or was cut off. */
    record CardUnreadable() implements TrustProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.CARD_UNREADABLE_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.CARD_UNREADABLE_NEXT);
        }
    }

    /** The card was changed after the office made it. */
    record CardForged() implements TrustProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.CARD_FORGED_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.CARD_FORGED_NEXT);
        }
    }

    /** The digits heard or read are not those of the file: a typing error, or a false file. */
    record DigitsDiffer() implements TrustProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.DIGITS_DIFFER_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.DIGITS_DIFFER_NEXT);
        }
    }

    /** The file is no enrolment answer, was cut off, or is not signed by the authority it brings. */
    record AnswerUnreadable() implements TrustProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.ANSWER_UNREADABLE_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.ANSWER_UNREADABLE_NEXT);
        }
    }

    /** The enrolment answer is for {@code office}, or for keys this office no longer has. */
    record AnswerForOther(OfficeCode office) implements TrustProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.ANSWER_OTHER_WHAT, office);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.ANSWER_OTHER_NEXT);
        }
    }

    /** The list of offices is not signed by the district, or is damaged. */
    record RosterForged() implements TrustProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.ROSTER_FORGED_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.ROSTER_FORGED_NEXT);
        }
    }

    /** The list of offices, version {@code got}, is older than the one here, version {@code have}. */
    record RosterOlder(long have, long got) implements TrustProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.ROSTER_OLDER_WHAT, got, have);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.ROSTER_OLDER_NEXT);
        }
    }

    /** The key file does not open: wrong password, or damaged. */
    record KeyFileUnreadable() implements TrustProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.KEYFILE_UNREADABLE_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.KEYFILE_UNREADABLE_NEXT);
        }
    }
}
