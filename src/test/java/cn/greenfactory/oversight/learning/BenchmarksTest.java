package cn.greenfactory.oversight.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.greenfactory.registry.Level;
import cn.greenfactory.registry.ListedFactory;
import cn.greenfactory.registry.Register;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BenchmarksTest {

    private static final FactoryFigures.Value VALUE = new FactoryFigures.Value("indicator", "unit", 1);

    private final List<List<ListedFactory>> asked = new ArrayList<>();

    @Test
    void asksForAllFactoriesOfTheIndustryAtOnce() {
        List<ListedFactory> list = new ArrayList<>(
                IntStream.range(0, 40).mapToObj(i -> factory("2711", "企业" + i)).toList());
        list.add(factory("3011", "企业"));

        Benchmark benchmark = benchmark(list);

        assertThat(benchmark.factories()).as("each once").isEqualTo(40);
        assertThat(asked).extracting(List::size).containsExactly(1, 1, 40, 40);
    }

    @Test
    void anEnterpriseWithNearlyAllFactoriesOfTheIndustryDoesNotLearnTheOthersValue() {
        List<ListedFactory> list = Stream.of("甲", "甲", "甲", "甲", "乙")
                .map(enterprise -> factory("2711", enterprise))
                .toList();

        assertThat(benchmark(list).factories()).isNull();
        assertThat(peers(list).quartiles(VALUE)).isEmpty();

        List<ListedFactory> more = Stream.of("甲", "甲", "乙", "丙", "丁", "戊")
                .map(enterprise -> factory("2711", enterprise))
                .toList();
        assertThat(benchmark(more).factories()).isEqualTo(6);
        assertThat(peers(more).quartiles(VALUE)).contains(new Quartiles(6, 1, 1, 1));
        assertThat(peers(more).quartiles(new FactoryFigures.Value("indicator", "another unit", 1)))
                .isEmpty();
    }

    private Benchmark benchmark(List<ListedFactory> list) {
        Register register = mock(Register.class);
        when(register.list(any(), any(), any())).thenReturn(list);
        Benchmarks benchmarks = new Benchmarks(
                List.of(this::filed, this::filed),
                register,
                null,
                null,
                null,
                Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneOffset.UTC));
        return benchmarks.of(list.get(0).factoryId());
    }

    private static Peers peers(List<ListedFactory> list) {
        return new Peers(
                list.stream().map(each -> figures(each, List.of(VALUE))).toList(),
                list.stream().collect(Collectors.toMap(ListedFactory::factoryId, ListedFactory::creditCode)));
    }

    private List<FactoryFigures> filed(List<ListedFactory> factories, Integer year) {
        asked.add(factories);
        return factories.stream().map(each -> figures(each, List.of())).toList();
    }

    private static FactoryFigures figures(ListedFactory factory, List<FactoryFigures.Value> values) {
        return new FactoryFigures(factory.factoryId(), factory.industryCode(), 2025, "2025", "测试数据", null, values);
    }

    private static ListedFactory factory(String industry, String enterprise) {
        return new ListedFactory(
                UUID.randomUUID(),
                "LSGC",
                LocalDate.parse("2025-06-30"),
                Level.CITY,
                enterprise,
                "工厂",
                "code of " + enterprise,
                "130102",
                industry,
                List.of());
    }
}
