namespace LaChan.Host.Commands;

/// <summary>What the help of <c>lachan forecast air</c> says of nuclides.</summary>
static class ForecastNuclide
{
    /// <summary>The worked example of the help; a test runs it.</summary>
    internal const string Example =
        """
        {
          "kind": "puff", "substance": "I-131", "at": "2026-11-24T02:12:00+07:00",
          "source": { "lat": 10.9526, "lon": 106.8035, "heightM": 20, "activityBqS": 2e9, "durationS": 1800 },
          "weather": [ { "timeS": 0, "windMs": 2.6, "windHeightM": 10, "windFromDeg": 56, "cloudCover": 0.2, "roughnessM": 0.1, "rainMmH": 1 } ],
          "receptors": [ [-1658, -1118, 1.5] ], "averagingS": 1800, "output": "mean", "untilS": 3600
        }
        """;

    internal const string ExampleResult = "x_m,y_m,z_m,time_s,concentration_bq_m3\n-1658,-1118,1.5,3600,38711.72\n";

    internal const string Help =
        "Chất phóng xạ · nuclides: a nuclide as substance with source.activityBqS, or in its place \"nuclides\": [ { \"nuclide\": \"I-131\", \"rateBqS\": 2e9 }, … ].\n" +
        "concentration_bq_m3; output dose: mSv by pathway and age, Bq/m2, µSv/h; --geojson: vùng liều theo mức hành động · zones of dose at the action levels:\n" + Example + "\nprints\n" + ExampleResult;
}
