package id.simpul.exchange;

import java.security.KeyPair;
import java.security.PublicKey;

/**
 * Where the keys of letters are kept. Both calls may come again with the same key, and must not come inside a transaction of
 * the same database.
 */
public interface LetterKeyKeeper {
    /** For a program without letters. */
    LetterKeyKeeper NONE = new LetterKeyKeeper() {
        @Override
        public void adopt(KeyPair pair) {}

        @Override
        public void trust(String office, PublicKey key) {}
    };

    /** Seals this office's letters with {@code pair} from now on: the key that its registration card names. */
    void adopt(KeyPair pair);

    /** Lets letters of {@code office} (code without dots) be checked here: the district vouches for {@code key}. */
    void trust(String office, PublicKey key);
}
