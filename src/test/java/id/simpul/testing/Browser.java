package id.simpul.testing;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real browser without a window and without a network, that opens pages from files. */
public final class Browser implements AutoCloseable {
    private final ChromeDriver driver;

    /** A new browser; needs {@code chromium} and {@code chromedriver}. */
    public Browser(Path profile) {
        OutsideTool.require("chromium", "chromedriver");
        var options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                // Whatever a page asks of a network fails.
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--window-size=1366,768",
                "--user-data-dir=" + profile);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options);
    }

    /** Opens a page from a file. */
    public void open(Path page) {
        driver.get(page.toUri().toString());
    }

    /** The element with {@code id}. */
    public WebElement element(String id) {
        return driver.findElement(By.id(id));
    }

    /** Elements that {@code css} selects. */
    public List<WebElement> elements(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** What {@code script} returns. */
    public @Nullable Object run(String script) {
        return ((JavascriptExecutor) driver).executeScript(script);
    }

    /** The window as a PNG. */
    public byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
