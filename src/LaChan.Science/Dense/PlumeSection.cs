namespace LaChan.Science.Dense;

/// <summary>A plume's cross-section at one distance.</summary>
/// <param name="Cloud">Temperature and density.</param>
/// <param name="MassFraction">Of the substance.</param>
/// <param name="SpeedMs">Along the wind.</param>
/// <param name="AirMs">Mean wind over it.</param>
/// <param name="Box">Its size and place.</param>
/// <param name="Held">Whether it goes at another speed than its momentum says: too heavy for the wind, or held by its height.</param>
readonly record struct PlumeSection(MixtureState Cloud, double MassFraction, double SpeedMs, double AirMs, CloudBox Box, bool Held);
