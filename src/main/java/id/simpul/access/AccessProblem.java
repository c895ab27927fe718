package id.simpul.access;

import id.simpul.kernel.KernelText;
import id.simpul.kernel.Message;
import id.simpul.kernel.Problem;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.AccessText;
import java.time.Duration;

/** What can be refused at sign-in, with passwords and with users. */
public sealed interface AccessProblem extends Problem {
    /** What happened, in one text without values. */
    TextKey whatKey();

    /** What to do next, in one text without values. */
    TextKey nextKey();

    @Override
    default Message what() {
        return Message.of(whatKey());
    }

    @Override
    default Message safe() {
        return Message.of(KernelText.NOTHING_CHANGED);
    }

    @Override
    default Message next() {
        return Message.of(nextKey());
    }

    /** Login and password do not belong together, or the user may not sign in. Does not tell which. */
    record WrongSignIn() implements AccessProblem {
        @Override
        public TextKey whatKey() {
            return AccessText.WRONG_WHAT;
        }

        @Override
        public TextKey nextKey() {
            return AccessText.WRONG_NEXT;
        }
    }

    /** Too many wrong tries; the next is allowed after {@code remaining}. */
    record TooManyTries(Duration remaining) implements AccessProblem {
        @Override
        public TextKey whatKey() {
            return AccessText.TRIES_WHAT;
        }

        @Override
        public TextKey nextKey() {
            return minutes() ? AccessText.TRIES_NEXT_MINUTES : AccessText.TRIES_NEXT_SECONDS;
        }

        private boolean minutes() {
            return remaining.toSeconds() >= 90;
        }

        /** Says how long, rounded up: seconds below a minute and a half, else minutes. */
        @Override
        public Message next() {
            long seconds = (remaining.toMillis() + 999) / 1000;
            return Message.of(nextKey(), minutes() ? (seconds + 59) / 60 : seconds);
        }
    }

    /** The recovery code opens nothing here: an old sheet, or another office's. */
    record WrongRecoveryCode() implements AccessProblem {
        @Override
        public TextKey whatKey() {
            return AccessText.RECOVERY_WRONG_WHAT;
        }

        @Override
        public TextKey nextKey() {
            return AccessText.RECOVERY_WRONG_NEXT;
        }
    }

    /** A group of the recovery code has a wrong digit; groups count from 1. */
    record RecoveryMistyped(int group) implements AccessProblem {
        @Override
        public TextKey whatKey() {
            return AccessText.RECOVERY_TYPO_WHAT;
        }

        @Override
        public Message what() {
            return Message.of(whatKey(), group);
        }

        @Override
        public TextKey nextKey() {
            return AccessText.RECOVERY_TYPO_NEXT;
        }
    }

    /** The recovery code has more or fewer digits than it should. */
    record RecoveryIncomplete(int digits, int expected) implements AccessProblem {
        @Override
        public TextKey whatKey() {
            return AccessText.RECOVERY_LENGTH_WHAT;
        }

        @Override
        public Message what() {
            return Message.of(whatKey(), digits, expected);
        }

        @Override
        public TextKey nextKey() {
            return AccessText.RECOVERY_TYPO_NEXT;
        }
    }

    /** Only who administers users can be let in with the recovery code. */
    record RecoveryNotForThisUser() implements AccessProblem {
        @Override
        public TextKey whatKey() {
            return AccessText.RECOVERY_USER_WHAT;
        }

        @Override
        public TextKey nextKey() {
            return AccessText.RECOVERY_USER_NEXT;
        }
    }

    /** There is no keyring beside the database. */
    record KeyringMissing() implements AccessProblem {
        @Override
        public TextKey whatKey() {
            return AccessText.KEYRING_MISSING_WHAT;
        }

        @Override
        public TextKey nextKey() {
            return AccessText.KEYRING_MISSING_NEXT;
        }
    }

    /** There is a keyring already. */
    record KeyringExists() implements AccessProblem {
        @Override
        public TextKey whatKey() {
            return AccessText.KEYRING_EXISTS_WHAT;
        }

        @Override
        public TextKey nextKey() {
            return AccessText.KEYRING_EXISTS_NEXT;
        }
    }

    /** The keyring is not as this program writes it. */
    record KeyringDamaged() implements AccessProblem {
        @Override
        public TextKey whatKey() {
            return AccessText.KEYRING_DAMAGED_WHAT;
        }

        @Override
        public Message safe() {
            return Message.of(AccessText.KEYRING_DAMAGED_SAFE);
        }

        @Override
        public TextKey nextKey() {
            return AccessText.KEYRING_DAMAGED_NEXT;
        }
    }

    /** The keyring cannot be read: permissions, or the disk. */
    record KeyringUnreadable() implements AccessProblem {
        @Override
        public TextKey whatKey() {
            return AccessText.KEYRING_UNREADABLE_WHAT;
        }

        @Override
        public TextKey nextKey() {
            return AccessText.KEYRING_UNREADABLE_NEXT;
        }
    }

    /** A newer program wrote the keyring. */
    record KeyringNewer(int file, int program) implements AccessProblem {
        @Override
        public TextKey whatKey() {
            return AccessText.KEYRING_NEWER_WHAT;
        }

        @Override
        public Message what() {
            return Message.of(whatKey(), file, program);
        }

        @Override
        public TextKey nextKey() {
            return AccessText.KEYRING_NEWER_NEXT;
        }
    }

    /** The keyring cannot be written: no room, or no permission. */
    record KeyringNotWritable() implements AccessProblem {
        @Override
        public TextKey whatKey() {
            return AccessText.KEYRING_READONLY_WHAT;
        }

        @Override
        public Message safe() {
            return Message.of(AccessText.KEYRING_READONLY_SAFE);
        }

        @Override
        public TextKey nextKey() {
            return AccessText.KEYRING_READONLY_NEXT;
        }
    }

    /** A user who may export needs the signing key, and the signed-in user does not have it. */
    record NoSigningKey() implements AccessProblem {
        @Override
        public TextKey whatKey() {
            return AccessText.SIGNING_WHAT;
        }

        @Override
        public TextKey nextKey() {
            return AccessText.SIGNING_NEXT;
        }
    }

    /** The new password could be guessed. */
    record WeakPassword(PasswordPolicy.Weakness weakness) implements AccessProblem {
        @Override
        public TextKey whatKey() {
            return weakness.text();
        }

        @Override
        public TextKey nextKey() {
            return AccessText.WEAK_NEXT;
        }
    }

    /** The new password is the old one. */
    record SamePassword() implements AccessProblem {
        @Override
        public TextKey whatKey() {
            return AccessText.SAME_WHAT;
        }

        @Override
        public TextKey nextKey() {
            return AccessText.WEAK_NEXT;
        }
    }

    /** Someone has this login already. */
    record LoginTaken() implements AccessProblem {
        @Override
        public TextKey whatKey() {
            return AccessText.LOGIN_TAKEN_WHAT;
        }

        @Override
        public TextKey nextKey() {
            return AccessText.LOGIN_TAKEN_NEXT;
        }
    }

    /** A login is 3 to 32 letters, digits, dots, hyphens or underscores. */
    record LoginInvalid() implements AccessProblem {
        @Override
        public TextKey whatKey() {
            return AccessText.LOGIN_INVALID_WHAT;
        }

        @Override
        public TextKey nextKey() {
            return AccessText.LOGIN_INVALID_NEXT;
        }
    }

    /** A user needs a name, since letters and history show it. */
    record NameMissing() implements AccessProblem {
        @Override
        public TextKey whatKey() {
            return AccessText.NAME_MISSING_WHAT;
        }

        @Override
        public TextKey nextKey() {
            return AccessText.NAME_MISSING_NEXT;
        }
    }

    /** The last active user who administers users cannot be deactivated or lose that role. */
    record LastAdministrator() implements AccessProblem {
        @Override
        public TextKey whatKey() {
            return AccessText.LAST_WHAT;
        }

        @Override
        public TextKey nextKey() {
            return AccessText.LAST_NEXT;
        }
    }

    /** A role that may export needs a new password with it: the signing key is wrapped with it. */
    record RoleNeedsPassword() implements AccessProblem {
        @Override
        public TextKey whatKey() {
            return AccessText.ROLE_PASSWORD_WHAT;
        }

        @Override
        public TextKey nextKey() {
            return AccessText.ROLE_PASSWORD_NEXT;
        }
    }

    /** The user is not there or not active any more. */
    record NoSuchUser() implements AccessProblem {
        @Override
        public TextKey whatKey() {
            return AccessText.NO_USER_WHAT;
        }

        @Override
        public TextKey nextKey() {
            return AccessText.NO_USER_NEXT;
        }
    }
}
