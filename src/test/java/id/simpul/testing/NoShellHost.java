package id.simpul.testing;

import id.simpul.screen.TextSize;
import id.simpul.shell.ShellHost;
import java.util.Locale;

/** A shell nobody leaves. */
public final class NoShellHost implements ShellHost {
    @Override
    public void switchUser() {}

    @Override
    public void lock() {}

    @Override
    public void language(Locale locale) {}

    @Override
    public void textSize(TextSize size) {}

    @Override
    public void help() {}
}
