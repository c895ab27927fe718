package id.simpul.app;

import id.simpul.exchange.LetterKeyKeeper;
import id.simpul.letter.LetterKeys;
import java.security.KeyPair;
import java.security.PublicKey;

/** The key on an office's registration card is the one that seals its letters. */
record SealKeeper(LetterKeys keys) implements LetterKeyKeeper {
    @Override
    public void adopt(KeyPair pair) {
        keys.adopt(pair);
    }

    @Override
    public void trust(String office, PublicKey key) {
        keys.trust(office, key);
    }
}
