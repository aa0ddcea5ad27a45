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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BenchmarksTest {

    private final List<List<ListedFactory>> asked = new ArrayList<>();

    @Test
    void asksForAllFactoriesOfTheIndustryAtOnce() {
        List<ListedFactory> list = new ArrayList<>(
                IntStream.range(0, 40).mapToObj(i -> factory("2711")).toList());
        list.add(factory("3011"));
        Register register = mock(Register.class);
        when(register.list(any(), any(), any())).thenReturn(list);
        Benchmarks benchmarks = new Benchmarks(
                List.of(this::filed, this::filed),
                register,
                null,
                null,
                null,
                Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneOffset.UTC));

        Benchmark benchmark = benchmarks.of(list.get(0).factoryId());

        assertThat(benchmark.factories()).as("each once").isEqualTo(40);
        assertThat(asked).extracting(List::size).containsExactly(1, 1, 40, 40);
    }

    private List<FactoryFigures> filed(List<ListedFactory> factories, Integer year) {
        asked.add(factories);
        return factories.stream()
                .map(each -> new FactoryFigures(
                        each.factoryId(), each.industryCode(), 2025, "2025", "测试数据", null, List.of()))
                .toList();
    }

    private static ListedFactory factory(String industry) {
        return new ListedFactory(
                UUID.randomUUID(),
                "LSGC",
                LocalDate.parse("2025-06-30"),
                Level.CITY,
                "企业",
                "工厂",
                "91130102MA0TEXT04W",
                "130102",
                industry,
                List.of());
    }
}
