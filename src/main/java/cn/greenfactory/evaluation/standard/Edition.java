package cn.greenfactory.evaluation.standard;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * One edition of 《绿色工厂评价通则》 GB/T 36132 as data: what is asked, in which unit, with which weight and on what
 * evidence. Every weight carries its source and how sure we are of it; where there is no source there is no weight.
 *
 * @param edition {@code 2018} or {@code 2025}
 * @param energyBands bands of annual energy use for which base and lead values differ; may be empty
 * @param rows second-level indicators, in the order people see them
 */
public record Edition(
        String edition,
        String standard,
        String title,
        String inForceFrom,
        String source,
        Confidence confidence,
        String remark,
        List<EnergyBand> energyBands,
        List<Input> inputs,
        List<FirstLevel> firstLevels,
        List<Row> rows) {

    public Edition {
        energyBands = energyBands == null ? List.of() : List.copyOf(energyBands);
        inputs = List.copyOf(inputs);
        firstLevels = List.copyOf(firstLevels);
        rows = List.copyOf(rows);
    }

    /** A band of annual energy use in tonnes of coal equivalent: from (included) to (excluded, null = no end). */
    public record EnergyBand(String code, String name, double fromTce, Double toTce) {

        /** Whether this much energy falls into the band. */
        public boolean holds(double tce) {
            return tce >= fromTce && (toTce == null || tce < toTce);
        }
    }

    /** A raw input the enterprise fills in; the unit is that of the stored number. */
    public record Input(String code, String name, InputKind kind, String unit, List<String> options) {

        public Input {
            options = options == null ? List.of() : List.copyOf(options);
        }
    }

    /** A first-level indicator (一级指标). */
    public record FirstLevel(String code, String name, Double weight, String source, Confidence confidence) {}

    /** A second-level indicator (二级指标), the row that carries points; {@code weight} null = judged by people. */
    public record Row(
            String number,
            String code,
            String firstLevel,
            String name,
            Double weight,
            String source,
            Confidence confidence,
            String remark,
            List<Measure> measures) {

        public Row {
            measures = List.copyOf(measures);
        }
    }

    /** A third-level indicator (三级指标), what is measured; {@code weight} null = its share is unknown. */
    public record Measure(
            String number,
            String code,
            String name,
            Direction direction,
            String unit,
            Double weight,
            boolean integer,
            boolean banded,
            FormulaRef formula,
            When when,
            List<String> evidence,
            String source,
            Confidence confidence,
            String remark) {

        public Measure {
            evidence = evidence == null ? List.of() : List.copyOf(evidence);
        }

        /** Whether the value is a percentage, 0 to 100. */
        public boolean percent() {
            return "%".equals(unit);
        }
    }

    /** The formula that computes a measure from raw inputs, and where it is written. */
    public record FormulaRef(String code, String source, Confidence confidence) {}

    /** The measure applies only when this yes-or-no input has this answer. */
    public record When(String input, @JsonProperty("is") boolean is) {}

    /** The row of this code or number. */
    public Optional<Row> row(String codeOrNumber) {
        return rows.stream()
                .filter(row -> row.code().equals(codeOrNumber) || row.number().equals(codeOrNumber))
                .findFirst();
    }

    /** The measure of this code or number. */
    public Optional<Measure> measure(String codeOrNumber) {
        return rows.stream()
                .flatMap(row -> row.measures().stream())
                .filter(m -> m.code().equals(codeOrNumber) || m.number().equals(codeOrNumber))
                .findFirst();
    }

    /** The row that a measure belongs to. */
    public Row rowOf(Measure measure) {
        return rows.stream()
                .filter(row -> row.measures().contains(measure))
                .findFirst()
                .orElseThrow();
    }

    /** The raw input of this code. */
    public Optional<Input> input(String code) {
        return inputs.stream().filter(input -> input.code().equals(code)).findFirst();
    }

    /** The band this much energy falls into; empty when the edition knows no bands. */
    public Optional<EnergyBand> band(double tce) {
        return energyBands.stream().filter(band -> band.holds(tce)).findFirst();
    }
}
