namespace LaChan.Science.Sea.Oil;

/// <summary>
/// The oils that a case may name: one representative of each trade class, no particular cargo. With an assay of the real cargo take that.
/// </summary>
public static class OilTable
{
    const double Never = double.PositiveInfinity;
    const double Thin = 1e-5, Thick = 1e-4;

    public static IReadOnlyList<OilKind> All { get; } =
    [
        new("gasoline", 745, 0.6e-6, 293, 2000, [new(315, 0.15), new(340, 0.15), new(360, 0.20), new(385, 0.20), new(415, 0.15), new(445, 0.15)], 0, 1, Thin,
            "memory: a motor gasoline of 720–775 kg/m³ that boils from 35 to 205 °C (the range of EN 228 and TCVN 6776); cuts drawn from a usual distillation"),
        new("diesel", 840, 2.9e-6, 313, 3500, [new(463, 0.10), new(503, 0.20), new(533, 0.20), new(558, 0.20), new(588, 0.15), new(618, 0.15)], 0, 1, Thin,
            "memory: an automotive diesel of 820–860 kg/m³ and 2.0–4.5 mm²/s at 40 °C (the range of EN 590 and TCVN 5689); cuts drawn from a usual distillation"),
        new("fuel-oil", 985, 380e-6, 323, 9000, [new(533, 0.05), new(593, 0.07), new(653, 0.10), new(Never, 0.78)], 0.6, 0.02, Thick,
            "memory: a marine residual fuel RMG 380 (ISO 8217: at most 991 kg/m³, 380 mm²/s at 50 °C); cuts assumed"),
        new("crude-light", 835, 6e-6, 293, 5000, [new(313, 0.06), new(363, 0.09), new(408, 0.11), new(453, 0.10), new(503, 0.11), new(563, 0.13), new(633, 0.12), new(Never, 0.28)], 0.75, 0.10, Thick,
            "memory: a light sweet crude of about 38° API; cuts drawn from a usual true-boiling-point curve. Waxy crudes of Viet Nam (Bạch Hổ) set at sea temperature and spread less"),
        new("crude-heavy", 950, 800e-6, 293, 7000, [new(373, 0.03), new(433, 0.05), new(493, 0.08), new(563, 0.12), new(633, 0.14), new(Never, 0.58)], 0.7, 0.02, Thick,
            "memory: a heavy crude of about 17° API; cuts assumed"),
        new("palm-oil", 915, 42e-6, 313, 5000, [new(Never, 1)], 0, 1, Thick,
            "memory: crude palm oil, about 890 kg/m³ and 42 mm²/s at 40 °C; does not evaporate. Below about 35 °C it sets in part and then spreads and disperses less than computed"),
    ];

    public static OilKind? Find(string name) => All.FirstOrDefault(x => x.Name == name);
}
