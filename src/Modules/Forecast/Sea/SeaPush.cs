namespace LaChan.Forecast.Sea;

/// <summary>How wind and current are taken in one drift of several.</summary>
/// <param name="WindShare">Of the wind's speed that carries the oil.</param>
/// <param name="TurnDeg">By which the wind is turned.</param>
/// <param name="CurrentShare">Of the stated current.</param>
readonly record struct SeaPush(double WindShare, double TurnDeg, double CurrentShare);
