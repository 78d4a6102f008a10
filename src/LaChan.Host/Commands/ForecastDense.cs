namespace LaChan.Host.Commands;

/// <summary>What the help of <c>lachan forecast air</c> says of heavy gas (kind dense).</summary>
static class ForecastDense
{
    /// <summary>The worked example of the help; a test runs it.</summary>
    internal const string Example =
        """
        {
          "kind": "dense", "substance": "Cl2",
          "source": { "lat": 10.7037, "lon": 106.8577, "heightM": 1, "rateKgS": 20, "durationS": 600 },
          "release": { "type": "jetHorizontal", "areaM2": 1.2, "temperatureK": 239.1, "liquidMassFraction": 0.8 },
          "weather": [ { "windMs": 2.6, "windHeightM": 10, "windFromDeg": 56, "roughnessM": 0.1, "temperatureK": 303, "relativeHumidity": 0.8, "stability": "E" } ],
          "receptors": [ [-829, -559, 1.5] ], "averagingS": 60, "output": "centreline"
        }
        """;

    internal const string ExampleResult = "x_m,z_m,max_volume_fraction,time_s,duration_s\n999.8609903,0,0.0006997041,855.0909173,642.5836454\n";

    internal const string Help = "Khí nặng · heavy gas, the highest mean along the axis:\n" + Example + "\nprints\n" + ExampleResult;
}
