package dev.holdfast.app.words;

import org.jspecify.annotations.Nullable;

import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the window, by key. Patterns are those of [MessageFormat]; the bundle writes the typographic
/// apostrophe, so nothing in it needs quoting.
public final class Words {
    private final ResourceBundle bundle;
    private final Locale locale;
    private final Clock clock;

    public Words(Locale locale, Clock clock) {
        this.locale = locale;
        this.clock = clock;
        this.bundle = ResourceBundle.getBundle("dev.holdfast.app.words", locale);
    }

    /// English, whatever the machine speaks.
    public static Words english() {
        return new Words(Locale.ENGLISH, Clock.system(ZoneId.systemDefault()));
    }

    /// The words under `key`, with `{0}`, `{1}`… filled in.
    ///
    /// @throws java.util.MissingResourceException when the bundle lacks the key
    public String text(String key, Object... values) {
        String pattern = bundle.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }

    /// How long ago, in two or three letters; empty when never.
    public String age(@Nullable Instant moment) {
        if (moment == null) return "";
        Duration age = Duration.between(moment, clock.instant());
        if (age.toMinutes() < 1) return text("age.now");
        if (age.toHours() < 1) return text("age.minutes", age.toMinutes());
        if (age.toDays() < 1) return text("age.hours", age.toHours());
        return text("age.days", age.toDays());
    }

    public Clock clock() {
        return clock;
    }

    public Locale locale() {
        return locale;
    }
}
