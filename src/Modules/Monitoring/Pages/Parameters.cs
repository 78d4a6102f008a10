using LaChan.Ui;

namespace LaChan.Monitoring.Pages;

/// <summary>How the symbols of the station files are written for people.</summary>
public static class Parameters
{
    /// <summary>NH₃, PM2,5; for quantities without a formula a word.</summary>
    public static string Short(string symbol, T t) => symbol switch
    {
        "PM2.5" => t.Language == "vi" ? "PM2,5" : "PM2.5",
        "PM10" or "PM" or "TSP" or "pH" or "CO" or "NO" or "COD" or "BOD5" or "TSS" or "DO" or "TOC" or "TN" or "TP" or "RH" => symbol,
        "NH3" => "NH₃", "SO2" => "SO₂", "NO2" => "NO₂", "O3" => "O₃", "H2S" => "H₂S", "Cl2" => "Cl₂", "O2" => "O₂", "NH4" => "NH₄⁺", "NO3" => "NO₃⁻", "PO4" => "PO₄³⁻",
        "Temp" or "WS" or "WD" or "RainInt" or "DoseRate" or "Oil" or "Level" or "Flow" or "Color" or "P" => t[$"monitoring.short.{symbol}"],
        _ => symbol,
    };

    /// <summary>"Amoniac (NH₃)" where there is a name, else the short form.</summary>
    public static string Long(string symbol, T t) => symbol is "NH3" or "SO2" or "NO2" or "O3" or "H2S" or "CO" or "Cl2" or "DO" or "NH4"
        ? $"{t[$"monitoring.long.{symbol}"]} ({Short(symbol, t)})" : Short(symbol, t);
}
