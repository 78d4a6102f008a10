namespace LaChan.Science.Air;

/// <summary>Pasquill's classes: A very unstable (strong sun, light wind) to F very stable (clear night, light wind); D neutral.</summary>
public enum StabilityClass { A, B, C, D, E, F }

/// <summary>What the ground is like for the dispersion curves: open country, or a built-up area.</summary>
public enum Surroundings { OpenCountry, Urban }
