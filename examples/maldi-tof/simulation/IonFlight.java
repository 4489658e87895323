import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Flight of singly charged ions through the linear analyser of the Taxaris MT-1, and the error of the m/z that the
 * calibration function t = c0 + c1 sqrt(m/z) + c2 m/z makes of their flight times.
 *
 * <pre>
 * java IonFlight.java verify PARAMETERS OUTPUT.csv [key=value ...]   step halving against the closed solution
 * java IonFlight.java budget PARAMETERS OUTPUT.csv [key=value ...]   GUM and Monte Carlo budget of the mass error
 * java IonFlight.java scan   PARAMETERS OUTPUT.csv [key=value ...]   systematic mass error over the mass range
 * </pre>
 *
 * <p>Source: plate, extraction gap with a pulse that rises as 1 - exp(-t/rise) after the delay, acceleration gap with a
 * constant field, field-free drift. The extraction gap is integrated (RK4, fixed step, the crossing of the grid found
 * by the secant method); the rest has closed solutions. Exit codes: 0 done, 2 parameter outside its range.
 */
// [impl->SRS-029]
public final class IonFlight {
    private static final double CHARGE_OVER_DALTON = 1.602176634e-19 / 1.66053906660e-27;
    private static final double[] CALIBRANTS = {3637.8, 5096.8, 5381.4, 6255.4, 7274.0, 10300.2, 13683.2, 16953.3};

    private final Map<String, Double> p;
    private final boolean single;
    private final double step;
    /** Rise of the extraction pulse at every half step: the same for all ions, so computed once. */
    private final double[] rises;

    private IonFlight(Map<String, Double> parameters, boolean single) {
        p = parameters;
        this.single = single;
        step = p.get("step-ns") * 1e-9;
        rises = rises(step, p.get("rise-ns") * 1e-9);
    }

    /** What differs between two acquisitions: everything an uncertainty is attached to. */
    private record State(double voltagePpm, double kelvin, double heightUm, double velocityFactor) {
        static final State NOMINAL = new State(0, 0, 0, 1);
    }

    public static void main(String[] args) throws IOException {
        Map<String, Double> parameters = new TreeMap<>();
        String precision = "fp64";
        long seed = 0;
        for (String line : Files.readAllLines(Path.of(args[1]), StandardCharsets.UTF_8)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] pair = line.split("=", 2);
                parameters.put(pair[0].strip(), Double.valueOf(pair[1].strip()));
            }
        }
        for (String arg : Arrays.copyOfRange(args, 3, args.length)) {
            String[] pair = arg.split("=", 2);
            switch (pair[0]) {
                case "precision" -> precision = pair[1];
                case "seed" -> seed = Long.parseLong(pair[1]);
                default -> parameters.put(pair[0], Double.valueOf(pair[1]));
            }
        }
        double mass = parameters.get("mz");
        if (!(mass >= 2_000 && mass <= 20_000)) {
            System.err.printf(Locale.ROOT, "m/z %.1f is outside 2000 to 20000: no run.%n", mass);
            System.exit(2);
        }
        IonFlight flight = new IonFlight(parameters, precision.equals("fp32"));
        Map<String, String> summary = new LinkedHashMap<>();
        StringBuilder csv = new StringBuilder();
        switch (args[0]) {
            case "verify" -> flight.verify(mass, csv, summary);
            case "budget" -> flight.budget(mass, seed, csv, summary);
            case "scan" -> flight.scan(csv, summary);
            default -> throw new IllegalArgumentException("Unknown mode " + args[0]);
        }
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[2]), StandardCharsets.UTF_8))) {
            out.print(csv);
        }
        summary.forEach((key, value) -> System.out.println(key + "=" + value));
    }

    // ---- physics ----------------------------------------------------------------------------------------------

    /** Flight time in seconds from the extraction pulse to the detector. */
    private double flight(double mass, double speed, double offset, State state) {
        return flight(mass, speed, offset, state, step, true);
    }

    private double flight(double mass, double speed, double offset, State state, double h, boolean integrate) {
        double volts = 1 + state.voltagePpm() * 1e-6;
        double gap = p.get("extraction-gap-mm") * 1e-3;
        double field1 = p.get("extraction-v") * volts / gap;
        double field2 = (p.get("acceleration-v") - p.get("extraction-v")) * volts / (p.get("acceleration-gap-mm") * 1e-3);
        double a1 = CHARGE_OVER_DALTON * field1 / mass;
        double a2 = CHARGE_OVER_DALTON * field2 / mass;
        double start = state.heightUm() * 1e-6 + offset + speed * p.get("delay-ns") * 1e-9;
        double rise = p.get("rise-ns") * 1e-9;
        double[] grid = !integrate
                ? closed(gap, a1, start, speed, rise)
                : single ? integrateSingle(gap, a1, start, speed, h) : integrate(gap, a1, start, speed, rise, h);
        double v1 = grid[1];
        double v2 = Math.sqrt(v1 * v1 + 2 * a2 * p.get("acceleration-gap-mm") * 1e-3);
        // The reference temperature of the tube is that of the calibration; the residual is what compensation leaves.
        double drift = p.get("drift-mm") * 1e-3 * (1 + p.get("expansion-ppm-per-k") * 1e-6 * state.kelvin());
        return grid[0] + (v2 - v1) / a2 + drift / v2;
    }

    private static double[] rises(double h, double rise) {
        double[] rises = new double[20_001];
        for (int i = 0; i < rises.length; i++) {
            rises[i] = -Math.expm1(-i * h / 2 / rise);
        }
        return rises;
    }

    /** Time and speed at the grid by RK4. */
    private double[] integrate(double gap, double a1, double x, double v, double rise, double h) {
        double[] known = h == step ? rises : rises(h, rise);
        for (int i = 0; ; i++) {
            double k1 = a1 * known[2 * i];
            double k2 = a1 * known[2 * i + 1];
            double k4 = a1 * known[2 * i + 2];
            double nextX = x + h * v + h * h / 6 * (k1 + 2 * k2);
            if (nextX >= gap) {
                return crossing(gap, a1, i * h, x, v, rise, h);
            }
            x = nextX;
            v = v + h / 6 * (k1 + 4 * k2 + k4);
        }
    }

    private static double[] rk4(double t, double x, double v, double a1, double rise, double h) {
        // The acceleration depends on time alone inside the gap.
        double k1 = a1 * -Math.expm1(-t / rise);
        double k2 = a1 * -Math.expm1(-(t + h / 2) / rise);
        double k4 = a1 * -Math.expm1(-(t + h) / rise);
        return new double[] {x + h * v + h * h / 6 * (k1 + 2 * k2), v + h / 6 * (k1 + 4 * k2 + k4)};
    }

    private static double[] crossing(double gap, double a1, double t, double x, double v, double rise, double h) {
        double low = 0;
        double high = h;
        double part = h;
        double[] at = {x, v};
        for (int i = 0; i < 60 && high - low > 1e-21; i++) {
            double guess = part - (rk4(t, x, v, a1, rise, part)[0] - gap) / Math.max(1, rk4(t, x, v, a1, rise, part)[1]);
            part = guess > low && guess < high ? guess : (low + high) / 2;
            at = rk4(t, x, v, a1, rise, part);
            if (at[0] >= gap) {
                high = part;
            } else {
                low = part;
            }
            if (Math.abs(at[0] - gap) < 1e-17) {
                break;
            }
        }
        return new double[] {t + part, at[1]};
    }

    /** The same integration in binary32: every operation rounds to 24 bits. */
    private double[] integrateSingle(double gap, double a1, double x0, double v0, double h0) {
        float a = (float) a1;
        float x = (float) x0;
        float v = (float) v0;
        float h = (float) h0;
        float end = (float) gap;
        float t = 0;
        for (int i = 0; ; i++) {
            float k1 = a * (float) rises[2 * i];
            float k2 = a * (float) rises[2 * i + 1];
            float k4 = a * (float) rises[2 * i + 2];
            float nextX = x + h * v + h * h / 6 * (k1 + 2 * k2);
            if (nextX >= end) {
                float part = (end - x) / (v + (nextX - x) / h) * 2;
                return new double[] {t + part, v + part * (k1 + (k4 - k1) * part / (2 * h))};
            }
            v = v + h / 6 * (k1 + 4 * k2 + k4);
            x = nextX;
            t = t + h;
        }
    }

    /** Time and speed at the grid from the closed solution x0 + v0 t + a (t²/2 - rise t + rise² (1 - exp(-t/rise))). */
    private static double[] closed(double gap, double a1, double x0, double v0, double rise) {
        double t = Math.sqrt(2 * gap / a1);
        for (int i = 0; i < 100; i++) {
            double decay = -Math.expm1(-t / rise);
            double x = x0 + v0 * t + a1 * (t * t / 2 - rise * t + rise * rise * decay);
            double v = v0 + a1 * (t - rise * decay);
            double change = (x - gap) / v;
            t -= change;
            if (Math.abs(change) < 1e-20) {
                break;
            }
        }
        return new double[] {t, v0 + a1 * (t - rise * -Math.expm1(-t / rise))};
    }

    // ---- calibration ------------------------------------------------------------------------------------------

    /** Constants of the calibration function by least squares in relative times, as the product computes them. */
    private static double[] fit(double[] masses, double[] times) {
        double[][] normal = new double[3][4];
        for (int i = 0; i < masses.length; i++) {
            double[] row = {1, Math.sqrt(masses[i]), masses[i]};
            double weight = 1 / (times[i] * times[i]);
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 3; k++) {
                    normal[j][k] += weight * row[j] * row[k];
                }
                normal[j][3] += weight * row[j] * times[i];
            }
        }
        for (int j = 0; j < 3; j++) {
            for (int i = 0; i < 3; i++) {
                if (i != j) {
                    double factor = normal[i][j] / normal[j][j];
                    for (int k = j; k < 4; k++) {
                        normal[i][k] -= factor * normal[j][k];
                    }
                }
            }
        }
        return new double[] {normal[0][3] / normal[0][0], normal[1][3] / normal[1][1], normal[2][3] / normal[2][2]};
    }

    private static double mass(double[] c, double time) {
        double root = 2 * (time - c[0]) / (c[1] + Math.sqrt(c[1] * c[1] + 4 * c[2] * (time - c[0])));
        return root * root;
    }

    private double speed(State state) {
        return p.get("speed-m-per-s") * state.velocityFactor();
    }

    /** Mean flight time of a peak: Gauss-Hermite quadrature of three points over the initial speed of its ions. */
    private double peak(double mass, State state) {
        double far = Math.sqrt(3) * p.get("speed-spread-m-per-s");
        double speed = speed(state);
        return (flight(mass, speed - far, 0, state) + 4 * flight(mass, speed, 0, state) + flight(mass, speed + far, 0, state)) / 6;
    }

    private double[] calibrate(double[] masses) {
        double[] times = new double[masses.length];
        for (int i = 0; i < masses.length; i++) {
            times[i] = peak(CALIBRANTS[i], State.NOMINAL);
        }
        return fit(masses, times);
    }

    /** Systematic error in ppm at a mass, calibrated in the nominal state and measured in another. */
    private double error(double[] constants, double mass, State state) {
        return (mass(constants, peak(mass, state)) / mass - 1) * 1e6;
    }

    // ---- the three kinds of run -------------------------------------------------------------------------------

    private void verify(double mass, StringBuilder csv, Map<String, String> summary) {
        csv.append("step_ns,time_us,closed_us,error_ns,order\n");
        double reference = flight(mass, speed(State.NOMINAL), 0, State.NOMINAL, step, false);
        double previous = Double.NaN;
        double order = Double.NaN;
        double error = Double.NaN;
        for (double h = step * 16; h >= step * 0.99; h /= 2) {
            double time = flight(mass, speed(State.NOMINAL), 0, State.NOMINAL, h, true);
            error = time - reference;
            order = Math.log(Math.abs(previous / error)) / Math.log(2);
            csv.append(String.format(
                    Locale.ROOT, "%.4f,%.12f,%.12f,%.3e,%.3f%n", h * 1e9, time * 1e6, reference * 1e6, error * 1e9, order));
            previous = error;
        }
        summary.put("time-us", format(reference * 1e6 + error * 1e6));
        summary.put("reference-us", format(reference * 1e6));
        summary.put("error-ns", String.format(Locale.ROOT, "%.4e", error * 1e9));
        summary.put("order", String.format(Locale.ROOT, "%.3f", order));
    }

    private void scan(StringBuilder csv, Map<String, String> summary) {
        State state = new State(p.get("voltage-drift-ppm"), p.get("temperature-residual-k"), p.get("height-residual-um"), p.get("velocity-factor"));
        double[] constants = calibrate(CALIBRANTS);
        csv.append("mz,error_nominal_ppm,error_state_ppm\n");
        double worst = 0;
        double worstMass = 0;
        double worstInside = 0;
        for (int mass = 2_000; mass <= 20_000; mass += 250) {
            double nominal = error(constants, mass, State.NOMINAL);
            double other = error(constants, mass, state);
            csv.append(String.format(Locale.ROOT, "%d,%.4f,%.4f%n", mass, nominal, other));
            if (Math.abs(other) > Math.abs(worst)) {
                worst = other;
                worstMass = mass;
            }
            if (mass > 3_637 && mass < 16_954) {
                worstInside = Math.max(worstInside, Math.abs(other));
            }
        }
        summary.put("error-ppm", format(error(constants, p.get("mz"), state)));
        summary.put("worst-ppm", format(worst));
        summary.put("worst-mz", format(worstMass));
        summary.put("worst-between-calibrants-ppm", format(worstInside));
    }

    private void budget(double mass, long seed, StringBuilder csv, Map<String, String> summary) {
        double[] constants = calibrate(CALIBRANTS);
        double bias = error(constants, mass, State.NOMINAL);
        // GUM: sensitivities by central differences around the nominal state.
        double uVoltage = p.get("u-voltage-ppm");
        double uKelvin = p.get("u-temperature-k");
        double uHeight = p.get("u-height-um");
        double uVelocity = p.get("u-velocity-factor");
        double uPeak = p.get("u-peak-ppm");
        double uCalibrant = p.get("u-calibrant-ppm");
        Map<String, double[]> parts = new LinkedHashMap<>();
        parts.put("voltage", slope(constants, mass, new State(uVoltage, 0, 0, 1), new State(-uVoltage, 0, 0, 1), uVoltage));
        parts.put("temperature", slope(constants, mass, new State(0, uKelvin, 0, 1), new State(0, -uKelvin, 0, 1), uKelvin));
        parts.put("height", slope(constants, mass, new State(0, 0, uHeight, 1), new State(0, 0, -uHeight, 1), uHeight));
        parts.put("velocity", slope(constants, mass, new State(0, 0, 0, 1 + uVelocity), new State(0, 0, 0, 1 - uVelocity), uVelocity));
        parts.put("peak", new double[] {uPeak, 1});
        // Finite number of ions: spread of speed and position over the root of their number.
        double spread = Math.hypot(
                parts.get("velocity")[1] * p.get("speed-spread-m-per-s") / p.get("speed-m-per-s"),
                parts.get("height")[1] * p.get("position-spread-um"));
        parts.put("ions", new double[] {spread / Math.sqrt(p.get("ions")), 1});
        double squares = 0;
        for (int i = 0; i < CALIBRANTS.length; i++) {
            double[] moved = CALIBRANTS.clone();
            moved[i] *= 1 + uCalibrant * 1e-6;
            double change = error(calibrate(moved), mass, State.NOMINAL) - bias;
            squares += change * change;
        }
        parts.put("calibrants", new double[] {uCalibrant, Math.sqrt(squares) / uCalibrant});
        double combined = 0;
        csv.append("component,standard_uncertainty,sensitivity,contribution_ppm\n");
        for (Map.Entry<String, double[]> part : parts.entrySet()) {
            double contribution = Math.abs(part.getValue()[0] * part.getValue()[1]);
            combined += contribution * contribution;
            csv.append(String.format(Locale.ROOT, "%s,%.6g,%.6g,%.4f%n", part.getKey(), part.getValue()[0], part.getValue()[1], contribution));
            summary.put("u." + part.getKey(), format(part.getValue()[0]));
            summary.put("c." + part.getKey(), format(part.getValue()[1]));
        }
        combined = Math.sqrt(combined);
        // Monte Carlo: every trial has its own instrument state, calibrants and ions.
        SplittableRandom random = new SplittableRandom(seed);
        int trials = p.get("trials").intValue();
        int ions = p.get("ions").intValue();
        double[] errors = new double[trials];
        for (int trial = 0; trial < trials; trial++) {
            double[] moved = CALIBRANTS.clone();
            for (int i = 0; i < moved.length; i++) {
                moved[i] *= 1 + uCalibrant * 1e-6 * random.nextGaussian();
            }
            double[] trialConstants = calibrate(moved);
            State state = new State(uVoltage * random.nextGaussian(), uKelvin * random.nextGaussian(), uHeight * random.nextGaussian(), 1 + uVelocity * random.nextGaussian());
            double sum = 0;
            for (int ion = 0; ion < ions; ion++) {
                double speed = speed(state) + p.get("speed-spread-m-per-s") * random.nextGaussian();
                sum += flight(mass, Math.max(0, speed), p.get("position-spread-um") * 1e-6 * random.nextGaussian(), state);
            }
            errors[trial] = (mass(trialConstants, sum / ions) / mass - 1) * 1e6 + uPeak * random.nextGaussian();
        }
        double mean = Arrays.stream(errors).average().orElse(Double.NaN);
        double deviation = Math.sqrt(Arrays.stream(errors).map(e -> (e - mean) * (e - mean)).sum() / (trials - 1));
        Arrays.sort(errors);
        csv.append("quantile,error_ppm\n");
        for (double q : new double[] {0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975}) {
            csv.append(String.format(Locale.ROOT, "%.3f,%.4f%n", q, errors[(int) Math.round(q * (trials - 1))]));
        }
        summary.put("bias-ppm", format(bias));
        summary.put("combined-ppm", format(combined));
        summary.put("expanded-ppm", format(2 * combined));
        summary.put("mc-mean-ppm", format(mean));
        summary.put("mc-deviation-ppm", format(deviation));
        summary.put("mc-low-ppm", format(errors[(int) Math.round(0.025 * (trials - 1))]));
        summary.put("mc-high-ppm", format(errors[(int) Math.round(0.975 * (trials - 1))]));
    }

    private double[] slope(double[] constants, double mass, State up, State down, double u) {
        return new double[] {u, (error(constants, mass, up) - error(constants, mass, down)) / (2 * u)};
    }

    private static String format(double value) {
        return String.format(Locale.ROOT, "%.9g", value);
    }
}
