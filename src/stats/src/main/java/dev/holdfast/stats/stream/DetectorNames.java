package dev.holdfast.stats.stream;

import java.util.Set;

/// Detectors by the names and parameters that River (and for CUSUM Frouros) gives them, for settings written as text.
public final class DetectorNames {
    /// The names known here.
    public static final Set<String> ALL =
            Set.of(
                    "adwin",
                    "page-hinkley",
                    "ddm",
                    "eddm",
                    "hddm-a",
                    "hddm-w",
                    "fhddm",
                    "kswin",
                    "cusum");

    /// Those that watch errors: 1 for a mistake, 0 for none, or a share of mistakes between.
    public static final Set<String> OF_ERRORS = Set.of("ddm", "eddm", "hddm-a", "hddm-w", "fhddm");

    private DetectorNames() {}

    /// The detector of that name; parameters not given keep their defaults.
    ///
    /// @throws IllegalArgumentException when there is none, or a parameter is unknown or no number
    public static StreamDetector<?> named(String name, DetectorParameters given) {
        StreamDetector<?> detector =
                switch (name.replace("pagehinkley", "page-hinkley")) {
                    case "adwin" -> adwin(given);
                    case "page-hinkley" -> pageHinkley(given);
                    case "ddm" -> ddm(given);
                    case "eddm" -> eddm(given);
                    case "hddm-a" -> hddmA(given);
                    case "hddm-w" -> hddmW(given);
                    case "fhddm" -> fhddm(given);
                    case "kswin" -> kswin(given);
                    case "cusum" -> cusum(given);
                    default ->
                            throw new IllegalArgumentException(
                                    name + " is none of " + ALL.stream().sorted().toList());
                };
        given.refuseUnused();
        return detector;
    }

    private static Adwin adwin(DetectorParameters given) {
        Adwin d = Adwin.withDefaults();
        return new Adwin(
                given.number("delta", d.delta()),
                given.count("clock", d.clock()),
                given.count("max_buckets", d.mostBuckets()),
                given.count("min_window_length", d.least()),
                given.count("grace_period", d.grace()));
    }

    private static PageHinkley pageHinkley(DetectorParameters given) {
        PageHinkley d = PageHinkley.withDefaults();
        return new PageHinkley(
                given.count("min_instances", d.minimum()),
                given.number("delta", d.delta()),
                given.number("threshold", d.threshold()),
                given.number("alpha", d.alpha()),
                given.word("mode", d.direction(), PageHinkley.Direction.class));
    }

    private static Ddm ddm(DetectorParameters given) {
        Ddm d = Ddm.withDefaults();
        return new Ddm(
                given.count("warm_start", d.warmStart()),
                given.number("warning_threshold", d.warningAt()),
                given.number("drift_threshold", d.driftAt()));
    }

    private static Eddm eddm(DetectorParameters given) {
        Eddm d = Eddm.withDefaults();
        return new Eddm(
                given.count("warm_start", d.warmStart()),
                given.number("alpha", d.alpha()),
                given.number("beta", d.beta()));
    }

    private static HddmA hddmA(DetectorParameters given) {
        HddmA d = HddmA.withDefaults();
        return new HddmA(
                given.number("drift_confidence", d.driftConfidence()),
                given.number("warning_confidence", d.warningConfidence()),
                given.truth("two_sided_test", d.twoSided()));
    }

    private static HddmW hddmW(DetectorParameters given) {
        HddmW d = HddmW.withDefaults();
        return new HddmW(
                given.number("drift_confidence", d.driftConfidence()),
                given.number("warning_confidence", d.warningConfidence()),
                given.number("lambda_val", d.lambda()),
                given.truth("two_sided_test", d.twoSided()));
    }

    private static Fhddm fhddm(DetectorParameters given) {
        Fhddm d = Fhddm.withDefaults();
        return new Fhddm(
                given.count("sliding_window_size", d.window()),
                given.number("confidence_level", d.confidence()),
                given.count("short_window_size", d.shortWindow()));
    }

    private static Kswin kswin(DetectorParameters given) {
        Kswin d = Kswin.withDefaults();
        return new Kswin(
                given.number("alpha", d.alpha()),
                given.count("window_size", d.window()),
                given.count("stat_size", d.latest()),
                given.count("seed", (int) d.seed()));
    }

    private static Cusum cusum(DetectorParameters given) {
        Cusum d = Cusum.withDefaults();
        return new Cusum(
                given.count("min_num_instances", d.minimum()),
                given.number("delta", d.delta()),
                given.number("lambda", d.threshold()));
    }
}
