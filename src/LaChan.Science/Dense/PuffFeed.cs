namespace LaChan.Science.Dense;

/// <summary>What a pool still gives to a quarter of the puff above it.</summary>
/// <param name="SubstanceKgS">Of the substance, kg/s.</param>
/// <param name="MassKgS">With the air that it may be mixed with.</param>
/// <param name="HeatJS">With its heat content, J/s.</param>
/// <param name="RisingMs">Speed at which the vapour rises, m/s.</param>
/// <param name="UntilS">When it ends, seconds from the start of the release; 0: nothing comes.</param>
readonly record struct PuffFeed(double SubstanceKgS, double MassKgS, double HeatJS, double RisingMs, double UntilS);
