namespace LaChan.Science.Dense;

/// <summary>Half a plume's section where its run begins.</summary>
/// <param name="XM">Distance.</param>
/// <param name="TimeS">Since it left the source.</param>
/// <param name="FluxKgS">Mass through the half section.</param>
/// <param name="HeatW">Its heat content.</param>
/// <param name="SpeedMs">Along the wind.</param>
/// <param name="DensityKgM3">Density.</param>
/// <param name="Box">Size and place.</param>
/// <param name="FlatM">Of the half width, the flat part.</param>
/// <param name="CarriedM2S">The wind it has met beyond the mean of its height.</param>
readonly record struct PlumeStart(double XM, double TimeS, double FluxKgS, double HeatW, double SpeedMs, double DensityKgM3, CloudBox Box, double FlatM, double CarriedM2S);
