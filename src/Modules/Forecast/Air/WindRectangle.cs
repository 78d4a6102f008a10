namespace LaChan.Forecast.Air;

/// <summary>A rectangle in the frame of the wind, metres.</summary>
readonly record struct WindRectangle(double BehindM, double RightM, double LengthM, double WidthM);
