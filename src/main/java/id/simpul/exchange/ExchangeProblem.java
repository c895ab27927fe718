package id.simpul.exchange;

import id.simpul.kernel.KernelText;
import id.simpul.kernel.Message;
import id.simpul.kernel.Problem;
import id.simpul.l10n.text.ExchangeText;

/** What can keep a bundle from being sent or merged, besides what is wrong with the bundle itself. */
public sealed interface ExchangeProblem extends Problem {
    @Override
    default Message safe() {
        return Message.of(KernelText.NOTHING_CHANGED);
    }

    /** This office is not enrolled with a district yet. */
    record NotEnrolled() implements ExchangeProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.DESK_NOT_ENROLLED_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.DESK_NOT_ENROLLED_NEXT);
        }
    }

    /** An answer came, but this office has made no card. */
    record NoCard() implements ExchangeProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.DESK_NO_CARD_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.DESK_NO_CARD_NEXT);
        }
    }

    /** Only a district can do this. */
    record NotDistrict() implements ExchangeProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.DESK_NOT_DISTRICT_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.DESK_NOT_DISTRICT_NEXT);
        }
    }

    /** The district authority was founded before. */
    record AuthorityExists() implements ExchangeProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.DESK_AUTHORITY_EXISTS_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.DESK_AUTHORITY_EXISTS_NEXT);
        }
    }

    /** The district authority was not founded yet. */
    record NoAuthority() implements ExchangeProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.DESK_NO_AUTHORITY_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.DESK_NO_AUTHORITY_NEXT);
        }
    }

    /** The card is of an office of another district. */
    record OtherDistrict(String office) implements ExchangeProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.DESK_OTHER_DISTRICT_WHAT, office);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.DESK_OTHER_DISTRICT_NEXT);
        }
    }

    /** Nothing has changed since the last bundle. */
    record NothingToSend() implements ExchangeProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.DESK_NOTHING_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.DESK_NOTHING_NEXT);
        }
    }

    /** The copy of a sent bundle is gone. */
    record NotKept(String file) implements ExchangeProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.DESK_NOT_KEPT_WHAT, file);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.DESK_NOT_KEPT_NEXT);
        }
    }

    /** The bundle is made and kept, but could not be copied to where it should go. */
    record CannotCopy(String kept) implements ExchangeProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.DESK_CANNOT_COPY_WHAT);
        }

        @Override
        public Message safe() {
            return Message.of(ExchangeText.DESK_CANNOT_COPY_SAFE, kept);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.DESK_CANNOT_COPY_NEXT);
        }
    }

    /** The file cannot be read. */
    record CannotRead(String file) implements ExchangeProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.DESK_CANNOT_READ_WHAT, file);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.DESK_CANNOT_READ_NEXT);
        }
    }

    /** Bundles before this one have not come. */
    record Gap(String numbers, String file) implements ExchangeProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.DESK_GAP_WHAT, numbers);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.DESK_GAP_NEXT, numbers, file);
        }
    }

    /** Two bundles of one office claim the same place; nothing more of it is merged until it is enrolled anew. */
    record Fork(String office, long sequence) implements ExchangeProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.DESK_FORK_WHAT, office, sequence);
        }

        @Override
        public Message safe() {
            return Message.of(ExchangeText.DESK_FORK_SAFE);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.DESK_FORK_NEXT);
        }
    }

    /** The bundle is from before the office got new keys. */
    record OldEpoch() implements ExchangeProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.DESK_OLD_EPOCH_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.DESK_OLD_EPOCH_NEXT);
        }
    }

    /** The office starts a new epoch that nobody approved. */
    record NewEpoch(long epoch) implements ExchangeProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.DESK_NEW_EPOCH_WHAT, epoch);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.DESK_NEW_EPOCH_NEXT);
        }
    }

    /** The bundle is addressed to another office. */
    record NotForUs(String office) implements ExchangeProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.DESK_NOT_FOR_US_WHAT, office);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.DESK_NOT_FOR_US_NEXT);
        }
    }

    /** The stream of {@code office} is frozen since an earlier {@link Fork}. */
    record Frozen(String office) implements ExchangeProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.DESK_FROZEN_WHAT, office);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.DESK_FORK_NEXT);
        }
    }

    /** The bundle is genuine, but not what an office sends up. */
    record NotASubmission() implements ExchangeProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.DESK_KIND_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.DESK_KIND_NEXT);
        }
    }

    /** The file is no bundle of this office's district with rules and programmes. */
    record NotAnAnswer() implements ExchangeProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.NOT_ANSWER_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.NOT_ANSWER_NEXT);
        }
    }

    /** The sender lies outside this district, or is this district itself. */
    record ForeignSender(String office) implements ExchangeProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.DESK_SENDER_WHAT, office);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.DESK_SENDER_NEXT);
        }
    }

    /** A district does not send to itself. */
    record OnlyOffices() implements ExchangeProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.DESK_ONLY_OFFICES_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.DESK_ONLY_OFFICES_NEXT);
        }
    }

    /** The file {@code file} cannot be written where the user wants it. */
    record CannotWrite(String file) implements ExchangeProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.DESK_CANNOT_WRITE_WHAT, file);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.DESK_CANNOT_WRITE_NEXT);
        }
    }

    /** The number of this installation is another office's: both would give the same ids. */
    record InstallTaken(String office, String owner) implements ExchangeProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.DESK_INSTALL_TAKEN_WHAT, office, owner);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.DESK_INSTALL_TAKEN_NEXT);
        }
    }

    /** The office enrolled this installation with other keys before: there are two copies of its data. */
    record InstallCopied(String office) implements ExchangeProblem {
        @Override
        public Message what() {
            return Message.of(ExchangeText.DESK_INSTALL_COPIED_WHAT, office);
        }

        @Override
        public Message next() {
            return Message.of(ExchangeText.DESK_INSTALL_COPIED_NEXT);
        }
    }
}
